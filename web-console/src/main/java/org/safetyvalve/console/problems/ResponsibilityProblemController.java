package org.safetyvalve.console.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.RecordKind;
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

/** Responsibility problems: the list, and one with its actions. */
@Controller
class ResponsibilityProblemController {

    private static final String PAGE = "30";

    private final ServiceClient services;
    private final Timeline timeline;

    ResponsibilityProblemController(ServiceClient services, Timeline timeline) {
        this.services = services;
        this.timeline = timeline;
    }

    /** The whole page, or only the rows that come next. */
    @GetMapping("/problems")
    String list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) boolean moreRows,
            Model model) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("campaign", campaign);
        query.put("state", state);
        query.put("unit", unit);
        model.addAttribute("query", new LinkedHashMap<>(query));
        query.put("cursor", cursor);
        query.put("limit", PAGE);
        model.addAttribute(
                "problems",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<ResponsibilityProblem>>() {},
                        query,
                        RecordKind.PROBLEM.path()));
        return moreRows ? "problems :: rows" : "problems";
    }

    @GetMapping("/problems/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kind", RecordKind.PROBLEM);
        model.addAttribute(
                "record",
                services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<ResponsibilityProblem>() {},
                        RecordKind.PROBLEM.path() + "/{id}",
                        id));
        model.addAttribute(
                "story",
                timeline.tell(List.of(
                        new Timeline.Source(Service.ACCOUNTABILITY, RecordKind.PROBLEM.path() + "/{id}/history", id))));
        return "problem";
    }
}
