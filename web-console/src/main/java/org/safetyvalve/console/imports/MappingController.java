package org.safetyvalve.console.imports;

import java.util.Optional;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.ActionCatalogue;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.EnteredRows;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Problem;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saving a mapping, and the version of it that follows. */
@Controller
class MappingController {

    private static final RecordKind KIND = RecordKind.IMPORT_MAPPING;
    private static final Action SAVE = ActionCatalogue.beginning(KIND).orElseThrow();

    private final ServiceClient services;
    private final Codes codes;

    MappingController(ServiceClient services, Codes codes) {
        this.services = services;
        this.codes = codes;
    }

    @PostMapping("/import-mappings/new")
    String save(
            @RequestParam String key, @RequestParam MultiValueMap<String, String> entered, RedirectAttributes page) {
        MappingDraft draft = new MappingDraft(CommandBody.of(SAVE.parts(), entered), codes);
        Optional<Problem> unclear = draft.problem();
        if (unclear.isPresent()) {
            return again(entered, unclear.get(), key, page);
        }
        CommandAnswer answer = services.command(KIND.service(), draft.body(), key, null, KIND.path());
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", SAVE.code());
                    page.addAttribute("id", done.id());
                    return "redirect:/import-mappings/{id}";
                },
                problem -> again(entered, problem, key, page));
    }

    private static String again(
            MultiValueMap<String, String> entered, Problem problem, String key, RedirectAttributes page) {
        page.addFlashAttribute(
                "attempt", Attempt.refused(SAVE.code(), EnteredRows.asSent(SAVE.parts(), entered), problem, key));
        return "redirect:/import-mappings/new";
    }

    @PostMapping("/import-mappings/{id}/actions/revise")
    String revise(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String version,
            @RequestParam MultiValueMap<String, String> entered,
            RedirectAttributes page) {
        MappingDraft draft = new MappingDraft(CommandBody.of(SAVE.parts(), entered), codes);
        Optional<Problem> refused = draft.problem();
        if (refused.isEmpty()) {
            refused = services.command(KIND.service(), draft.body(), key, version, KIND.path() + "/{id}/revise", id)
                    .tell(done -> Optional.empty(), Optional::of);
        }
        refused.ifPresentOrElse(
                problem -> page.addFlashAttribute(
                        "attempt", Attempt.refused("revise", EnteredRows.asSent(SAVE.parts(), entered), problem, key)),
                () -> page.addFlashAttribute("done", "revise"));
        page.addAttribute("id", id);
        return "redirect:/import-mappings/{id}";
    }
}
