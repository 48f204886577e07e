package org.safetyvalve.console.hazards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.RecordPage;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.timeline.Timeline;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list of hazards, and one of them. */
@Controller
class HazardController implements RecordPage {

    private final HazardDesk hazards;
    private final Timeline timeline;

    HazardController(HazardDesk hazards, Timeline timeline) {
        this.hazards = hazards;
        this.timeline = timeline;
    }

    /** The whole page, or for a page that is there already only the rows that come next. */
    @GetMapping("/hazards")
    String list(
            HazardFilter filter, Model model, @RequestHeader(name = "HX-Request", required = false) boolean moreRows) {
        model.addAttribute("filter", filter);
        model.addAttribute("hazards", hazards.list(filter));
        if (moreRows) {
            return "hazards :: rows";
        }
        model.addAttribute("campaigns", hazards.campaigns());
        return "hazards";
    }

    @GetMapping("/hazards/{id}")
    String one(@PathVariable String id, Model model) {
        return show(RecordKind.HAZARD, id, model);
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind == RecordKind.HAZARD;
    }

    @Override
    public String show(RecordKind kind, String id, Model model) {
        Reading<Hazard> hazard = hazards.find(id);
        if (hazard.isClosed()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("hazard", hazard);
        hazard.optional().ifPresent(found -> {
            model.addAttribute("track", Track.of(found));
            String campaign = found.campaign();
            model.addAttribute("campaign", campaign == null ? null : hazards.campaignTitle(campaign));
            model.addAttribute("evidence", hazards.evidence(id));
            List<String> actions = found.actions();
            boolean mayMerge = actions != null && actions.contains("merge");
            model.addAttribute("duplicates", mayMerge ? hazards.likelyDuplicates(id) : List.of());
            if (found.publicReport() != null) {
                hazards.publicReport(id).ifPresent(report -> model.addAttribute("report", report));
            }
            model.addAttribute("key", UUID.randomUUID().toString());
            hazards.site(found.site()).ifPresent(site -> model.addAttribute("site", site));
        });
        model.addAttribute(
                "story",
                timeline.tell(List.of(
                        new Timeline.Source(Service.HAZARD, "/hazards/{id}/history", id),
                        new Timeline.Source(Service.ACCOUNTABILITY, "/hazards/{id}/history", id))));
        return "hazard";
    }

    /** The contact is in the answer alone: a session would keep it. */
    @PostMapping("/hazards/{id}/contact")
    String readContact(@PathVariable String id, @RequestParam String reason, @RequestParam String key, Model model) {
        model.addAttribute("id", id);
        model.addAttribute(
                "contact",
                hazards.readContact(id, JsonNodeFactory.instance.objectNode().put("reason", reason), key));
        return "reporter-contact";
    }

    /** For fields that look a unit up by its name. */
    @GetMapping("/units/options")
    @ResponseBody
    List<HazardDesk.UnitName> units(@RequestParam(required = false) @Nullable String text) {
        return hazards.units(text);
    }
}
