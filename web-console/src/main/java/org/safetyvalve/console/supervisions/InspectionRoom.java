package org.safetyvalve.console.supervisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Times;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Inspection groups, each found from its supervision. The form of a visit knows who is of the group and where it has been. */
@Component
class InspectionRoom extends Room<Inspection> {

    private final ServiceClient services;
    private final Times times;

    InspectionRoom(ServiceClient services, Times times) {
        super(
                RecordKind.INSPECTION,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Inspection>>() {});
        this.services = services;
        this.times = times;
    }

    @Override
    protected void tell(Inspection group, Model page) {
        Reading<Page<Visit>> visits = services.getAll(
                Service.ACCOUNTABILITY,
                new ParameterizedTypeReference<Page<Visit>>() {},
                RecordKind.INSPECTION.path() + "/{id}/visits",
                group.id());
        page.addAttribute("visits", visits);
        page.addAttribute(
                "facts", facts(group, visits.optional().map(Page::items).orElse(List.of())));
    }

    private FormFacts facts(Inspection group, List<Visit> visits) {
        List<Choice> earlier = visits.stream()
                .map(visit -> new Choice(visit.id(), times.day(visit.visitedAt()) + " · " + visit.unitName()))
                .toList();
        Inspection.Composition now = group.composition();
        if (now == null) {
            return new FormFacts(Map.of("earlier-visit", earlier), Map.of(), Map.of());
        }
        List<Choice> members = now.everybody().stream()
                .map(one -> new Choice(one.account(), one.account()))
                .toList();
        Map<String, String> values = new HashMap<>();
        values.put("kind", now.kind());
        values.put("leader.account", now.leader().account());
        values.put("leader.organisation", now.leader().organisation());
        values.put("districts", String.join("\n", now.districts()));
        values.put("units", String.join("\n", now.units()));
        Map<String, List<Row>> rows = Map.of("members", SupervisionRoom.rows(now.members()));
        return new FormFacts(Map.of("earlier-visit", earlier, "group-member", members), rows, values);
    }
}
