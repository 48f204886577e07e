package org.safetyvalve.console.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** What waits for the reader's organisation and role, and acknowledging it (签收). */
@Controller
class InboxController {

    private static final String PAGE = "30";

    private final ServiceClient services;

    InboxController(ServiceClient services) {
        this.services = services;
    }

    /** A page of letters with the number of all that nobody has acknowledged. */
    record Letters(List<Letter> items, @Nullable String next, long unread) {}

    record Unread(long unread) {}

    @GetMapping("/inbox")
    String list(
            @RequestParam(required = false) boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) boolean moreLetters,
            Model model) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("unread", unread ? "true" : null);
        query.put("cursor", cursor);
        query.put("limit", PAGE);
        model.addAttribute("unreadOnly", unread);
        model.addAttribute(
                "letters",
                services.get(Service.NOTIFICATION, new ParameterizedTypeReference<Letters>() {}, query, "/inbox"));
        return moreLetters ? "inbox :: letters" : "inbox";
    }

    /** The number beside the menu: nothing while there is none, or nobody answers. */
    @GetMapping(path = "/inbox/unread", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String unread() {
        Reading<Unread> unread =
                services.get(Service.NOTIFICATION, new ParameterizedTypeReference<>() {}, "/inbox/unread");
        long count = unread.optional().map(Unread::unread).orElse(0L);
        return count == 0 ? "" : count > 999 ? "999+" : String.valueOf(count);
    }

    /** One key for each letter: acknowledging it twice is once. */
    @PostMapping("/inbox/{id}/acknowledge")
    String acknowledge(
            @PathVariable String id, @RequestParam(required = false) boolean unread, RedirectAttributes page) {
        CommandAnswer answer = services.command(
                Service.NOTIFICATION,
                JsonNodeFactory.instance.objectNode(),
                "acknowledge-" + id,
                null,
                "/inbox/{id}/acknowledge",
                id);
        answer.tell(
                done -> page.addFlashAttribute("acknowledged", true),
                problem -> page.addFlashAttribute("problem", problem));
        if (unread) {
            page.addAttribute("unread", true);
        }
        return "redirect:/inbox";
    }
}
