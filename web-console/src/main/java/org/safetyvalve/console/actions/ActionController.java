package org.safetyvalve.console.actions;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the forms of all records' actions. What was done leads back to the record's page; what was refused is answered with it: the form as it was, and why not. */
@Controller
class ActionController {

    /** The field that says which part of the record an action is on. */
    static final String PART = "part";

    private final ServiceClient services;
    private final ShownRecords records;

    ActionController(ServiceClient services, ShownRecords records) {
        this.services = services;
        this.records = records;
    }

    /** Where a refused form was shown: whoever comes back to that address is led to the record. */
    @GetMapping("/{section}/{id}/actions/{code}")
    String record(@PathVariable String section, @PathVariable String id, RedirectAttributes page) {
        RecordKind kind = kind(section);
        return page(kind, id, page);
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
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        RecordKind kind = kind(section);
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
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", code);
                    return page(kind, id, page);
                },
                problem -> {
                    Attempt.refused(code, EnteredRows.asSent(action.parts(), entered), problem, key)
                            .showAgain(shown, response);
                    return records.show(kind, id, shown);
                });
    }

    private static RecordKind kind(String section) {
        return RecordKind.of(section).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(RecordKind kind, String id, RedirectAttributes page) {
        page.addAttribute("section", kind.section());
        page.addAttribute("id", id);
        return "redirect:/{section}/{id}";
    }
}
