package org.safetyvalve.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.ActionCatalogue;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.EnteredRows;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.ShownRecords;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.records.BeginningForms;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Problem;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final BeginningForms beginnings;
    private final ShownRecords records;

    MappingController(ServiceClient services, Codes codes, BeginningForms beginnings, ShownRecords records) {
        this.services = services;
        this.codes = codes;
        this.beginnings = beginnings;
        this.records = records;
    }

    @PostMapping("/import-mappings/new")
    String save(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        MappingDraft draft = new MappingDraft(CommandBody.of(SAVE.parts(), entered), codes);
        Optional<Problem> unclear = draft.problem();
        if (unclear.isPresent()) {
            return again(entered, unclear.get(), key, shown, response);
        }
        CommandAnswer answer = services.command(KIND.service(), draft.body(), key, null, KIND.path());
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", SAVE.code());
                    page.addAttribute("id", done.id());
                    return "redirect:/import-mappings/{id}";
                },
                problem -> again(entered, problem, key, shown, response));
    }

    private String again(
            MultiValueMap<String, String> entered,
            Problem problem,
            String key,
            Model shown,
            HttpServletResponse response) {
        Attempt.refused(SAVE.code(), EnteredRows.asSent(SAVE.parts(), entered), problem, key)
                .showAgain(shown, response);
        return beginnings.show(KIND, Map.of(), shown);
    }

    @PostMapping("/import-mappings/{id}/actions/revise")
    String revise(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String version,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        MappingDraft draft = new MappingDraft(CommandBody.of(SAVE.parts(), entered), codes);
        Optional<Problem> refused = draft.problem();
        if (refused.isEmpty()) {
            refused = services.command(KIND.service(), draft.body(), key, version, KIND.path() + "/{id}/revise", id)
                    .tell(done -> Optional.empty(), Optional::of);
        }
        if (refused.isPresent()) {
            Attempt.refused("revise", EnteredRows.asSent(SAVE.parts(), entered), refused.get(), key)
                    .showAgain(shown, response);
            return records.show(KIND, id, shown);
        }
        page.addFlashAttribute("done", "revise");
        page.addAttribute("id", id);
        return "redirect:/import-mappings/{id}";
    }
}
