package org.safetyvalve.console.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.EnteredRows;
import org.safetyvalve.console.actions.Field;
import org.safetyvalve.console.actions.FormPart;
import org.safetyvalve.console.actions.Rows;
import org.safetyvalve.console.hazards.HazardDesk;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checking by a checklist: first in which campaign, then for which group, where, and what each item came to. */
@Controller
class CheckEntryController {

    private static final String CODE = "record";
    private static final List<FormPart> PARTS = List.of(
            Field.text("campaign"),
            Field.text("group"),
            Field.text("checklist"),
            Field.of("checklistVersion", Field.Input.NUMBER),
            Field.text("district"),
            Field.text("address"),
            Field.text("unit"),
            Field.text("site"),
            new Rows(
                    "items",
                    true,
                    0,
                    List.of(Field.of("code", Field.Input.HIDDEN), Field.text("result"), Field.text("note"))));

    private final CheckDesk checks;
    private final ChecklistDesk checklists;

    CheckEntryController(CheckDesk checks, ChecklistDesk checklists) {
        this.checks = checks;
        this.checklists = checklists;
    }

    /** An item as the form asks for it, with what was entered before it was refused. */
    record Asked(
            Checklist.Item item,
            @Nullable String result,
            @Nullable String note,
            @Nullable String wrong) {}

    @GetMapping("/checks/new")
    String form(
            @RequestParam String checklist,
            @RequestParam int checklistVersion,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String site,
            Model model) {
        Attempt attempt = (Attempt) model.getAttribute("attempt");
        Reading<Checklist> record = checklists.find(checklist, checklistVersion);
        List<HazardDesk.CampaignName> open = checks.openCampaigns();
        String chosen = campaign == null && open.size() == 1 ? open.get(0).id() : campaign;
        model.addAttribute("record", record);
        model.addAttribute("campaigns", open);
        model.addAttribute("unit", unit);
        model.addAttribute("site", site);
        if (chosen != null && !chosen.isBlank()) {
            model.addAttribute("campaign", checks.campaign(chosen));
            model.addAttribute("sites", checks.sites());
            record.optional().ifPresent(found -> model.addAttribute("items", asked(found, attempt)));
        }
        model.addAttribute("key", attempt == null ? UUID.randomUUID().toString() : attempt.key());
        return "check-new";
    }

    private static List<Asked> asked(Checklist list, @Nullable Attempt attempt) {
        if (attempt == null) {
            return list.items().stream()
                    .map(item -> new Asked(item, null, null, null))
                    .toList();
        }
        Map<String, String> rows = new HashMap<>();
        IntStream.range(0, list.items().size())
                .mapToObj(i -> "items[" + i + "]")
                .forEach(row -> {
                    String code = attempt.value(row + ".code");
                    if (code != null) {
                        rows.put(code, row);
                    }
                });
        return list.items().stream()
                .map(item -> asked(item, rows.getOrDefault(item.code(), "items[]"), attempt))
                .toList();
    }

    private static Asked asked(Checklist.Item item, String row, Attempt attempt) {
        String wrong = attempt.problem().at(row + ".note");
        return new Asked(
                item,
                attempt.value(row + ".result"),
                attempt.value(row + ".note"),
                wrong == null ? attempt.problem().at(row + ".result") : wrong);
    }

    @PostMapping("/checks/new")
    String record(
            @RequestParam String key,
            @RequestParam String checklist,
            @RequestParam int checklistVersion,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        CommandAnswer answer = checks.record(CommandBody.of(PARTS, entered), key);
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", CODE);
                    page.addAttribute("id", done.id());
                    return "redirect:/checks/{id}";
                },
                problem -> {
                    Attempt.refused(CODE, EnteredRows.asSent(PARTS, entered), problem, key)
                            .showAgain(shown, response);
                    return form(checklist, checklistVersion, campaign, null, null, shown);
                });
    }
}
