package org.safetyvalve.console.tracings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Row;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.tracings.Tracing.Link;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Responsibility tracings, for discipline inspection. Its forms know the chain of duties: each link of it is looked at. */
@Component
class TracingRoom extends Room<Tracing> {

    private static final List<String> HOLDERS = List.of(
            "enterprise",
            "industry-department",
            "safety-supervision-department",
            "territorial-committee",
            "territorial-government");

    private final Codes codes;
    private final OrganisationNames organisations;

    TracingRoom(Codes codes, OrganisationNames organisations) {
        super(
                RecordKind.TRACING,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Tracing>>() {},
                "campaign",
                "state",
                "hazard",
                "accident");
        this.codes = codes;
        this.organisations = organisations;
    }

    @Override
    protected FormFacts facts(Tracing tracing) {
        List<Row> links =
                tracing.chain().stream().map(link -> Row.of(values(link))).toList();
        List<Row> findings = new ArrayList<>();
        tracing.chain().forEach(link -> findings.add(new Row(values(link), caption(link), Map.of())));
        HOLDERS.stream()
                .filter(holder -> tracing.chain().stream()
                        .noneMatch(link -> link.dutyHolderKind().equals(holder)))
                .map(holder -> new Row(Map.of("dutyHolderKind", holder), codes.name("holder", holder), Map.of()))
                .forEach(findings::add);
        return new FormFacts(Map.of(), Map.of("links", links, "findings", findings), Map.of());
    }

    private static Map<String, String> values(Link link) {
        return Map.of(
                "dutyHolderKind", link.dutyHolderKind(),
                "organisation", link.organisation(),
                "task", link.task());
    }

    private String caption(Link link) {
        return String.join(
                " · ",
                codes.name("holder", link.dutyHolderKind()),
                organisations.of(link.organisation()),
                codes.name("duty-task", link.task()));
    }
}
