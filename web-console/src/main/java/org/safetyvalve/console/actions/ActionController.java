package org.safetyvalve.console.actions;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the forms of all records' actions, and comes back to the record's page: done, or with the form as it was and why not. */
@Controller
class ActionController {

    /** The field that says which part of the record an action is on. */
    static final String PART = "part";

    private final ServiceClient services;

    ActionController(ServiceClient services) {
        this.services = services;
    }

    @PostMapping("/{section}/{id}/actions/{code}")
    String act(
            @PathVariable String section,
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam String version,
            @RequestParam(name = PART, required = false) @Nullable String part,
            @RequestParam MultiValueMap<String, String> entered,
            RedirectAttributes page) {
        RecordKind kind = RecordKind.of(section).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Action action =
                ActionCatalogue.find(kind, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CommandAnswer answer = services.command(
                kind.service(),
                CommandBody.of(action.parts(), entered),
                key,
                version,
                kind.path() + "/{id}/" + action.path(),
                id,
                part == null ? "" : part);
        answer.tell(
                done -> page.addFlashAttribute("done", code),
                problem -> page.addFlashAttribute(
                        "attempt", Attempt.refused(code, EnteredRows.asSent(action.parts(), entered), problem, key)));
        page.addAttribute("section", section);
        page.addAttribute("id", id);
        return "redirect:/{section}/{id}";
    }
}
