package org.safetyvalve.console.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.Action;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.EnteredRows;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.RecordPage;
import org.safetyvalve.console.records.BeginningForms;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
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
import tools.jackson.databind.node.ObjectNode;

/** A checklist by its version, and publishing one. */
@Controller
class ChecklistController implements RecordPage {

    private final ChecklistDesk checklists;
    private final ServiceClient services;
    private final BeginningForms beginnings;

    ChecklistController(ChecklistDesk checklists, ServiceClient services, BeginningForms beginnings) {
        this.checklists = checklists;
        this.services = services;
        this.beginnings = beginnings;
    }

    /** What of a checklist can be acted on: all its versions together. */
    record Shelf(String id, long version, @Nullable List<String> actions) {}

    /** The newest version; the form that begins a checklist is not one. */
    @GetMapping("/checklists/{checklist:(?!new$).+}")
    String newest(@PathVariable String checklist, Model model) {
        return show(RecordKind.CHECKLIST, checklist, model);
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind == RecordKind.CHECKLIST;
    }

    @Override
    public String show(RecordKind kind, String checklist, Model model) {
        List<ChecklistItem> versions = checklists.versions(checklist);
        int newest = versions.stream().mapToInt(ChecklistItem::version).max().orElse(1);
        return show(checklist, newest, versions, model);
    }

    @GetMapping("/checklists/{checklist}/versions/{version}")
    String one(@PathVariable String checklist, @PathVariable int version, Model model) {
        return show(checklist, version, checklists.versions(checklist), model);
    }

    private String show(String checklist, int version, List<ChecklistItem> versions, Model model) {
        Reading<Checklist> record = checklists.find(checklist, version);
        if (record.isClosed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean newest = versions.stream().noneMatch(other -> other.version() > version);
        model.addAttribute("id", checklist);
        model.addAttribute("kind", RecordKind.CHECKLIST);
        model.addAttribute("record", record);
        model.addAttribute("versions", versions);
        model.addAttribute("newest", newest);
        record.optional().ifPresent(found -> {
            model.addAttribute("shelf", new Shelf(checklist, version, found.actions()));
            model.addAttribute("facts", facts(found));
        });
        return "checklist";
    }

    /** A new version begins as the one that it is based on. */
    private static FormFacts facts(Checklist list) {
        List<Row> items = list.items().stream()
                .map(item ->
                        Row.of(Map.of("code", item.code(), "zh", item.zh(), "en", item.en(), "basis", item.basis())))
                .toList();
        return new FormFacts(
                Map.of(),
                Map.of("items", items),
                Map.of("basedOn", String.valueOf(list.version()), "title", list.title(), "sector", list.sector()));
    }

    /** A checklist that nobody named is named by its command's key: the service answers with the id of its first version, which has no page. */
    @PostMapping("/checklists/new")
    String publish(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        Action action = beginnings.action(RecordKind.CHECKLIST);
        ObjectNode body = CommandBody.of(action.parts(), entered);
        if (!body.has("id")) {
            body.put("id", "checklist-" + key);
        }
        CommandAnswer answer = services.command(Service.HAZARD, body, key, null, RecordKind.CHECKLIST.path());
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", action.code());
                    page.addAttribute("id", body.path("id").asString());
                    return "redirect:/checklists/{id}";
                },
                problem -> {
                    Attempt.refused(action.code(), EnteredRows.asSent(action.parts(), entered), problem, key)
                            .showAgain(shown, response);
                    return beginnings.show(RecordKind.CHECKLIST, Map.of(), shown);
                });
    }
}
