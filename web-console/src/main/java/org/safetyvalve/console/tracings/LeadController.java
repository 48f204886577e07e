package org.safetyvalve.console.tracings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.confidential.ReadingPurposes;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.safetyvalve.console.timeline.Timeline;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads (问题线索), for discipline inspection. */
@Controller
class LeadController {

    private static final String PAGE = "30";

    private final ServiceClient services;
    private final Timeline timeline;

    LeadController(ServiceClient services, Timeline timeline) {
        this.services = services;
        this.timeline = timeline;
    }

    /** The whole page, or only the rows that come next. */
    @GetMapping("/leads")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) boolean moreRows,
            Model model) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("state", state);
        query.put("hazard", hazard);
        model.addAttribute("query", new LinkedHashMap<>(query));
        query.put("cursor", cursor);
        query.put("limit", PAGE);
        model.addAttribute(
                "leads",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<Lead>>() {},
                        query,
                        RecordKind.LEAD.path()));
        return moreRows ? "leads :: rows" : "leads";
    }

    @GetMapping("/leads/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("purposes", ReadingPurposes.ALL);
        model.addAttribute("kind", RecordKind.LEAD);
        model.addAttribute(
                "record",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Lead>() {},
                        RecordKind.LEAD.path() + "/{id}",
                        id));
        model.addAttribute(
                "story",
                timeline.tell(List.of(
                        new Timeline.Source(Service.ACCOUNTABILITY, RecordKind.LEAD.path() + "/{id}/history", id))));
        return "lead";
    }
}
