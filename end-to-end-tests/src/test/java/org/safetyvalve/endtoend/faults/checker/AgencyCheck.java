package org.safetyvalve.endtoend.faults.checker;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.write.DerivedId;

/**
 * What came from outside or from another agency has become what it must, once: a hazard that was reported and a lead that was sent,
 * each under the id that follows from its source and id, and the lead that a transfer brought when it was accepted.
 */
final class AgencyCheck {
    private static final String CHECK = "agency";
    private static final Set<String> BRINGS =
            Set.of("transfer-accepted", "transfer-deemed-accepted", "transfer-designated");

    private static final Set<String> BROUGHT = Set.of("transfer", "agency");

    private final Findings findings;
    private final History history;

    AgencyCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check(Evidence evidence) {
        Map<String, String> hazards = new TreeMap<>();
        Map<String, String> leads = new TreeMap<>();
        evidence.topics().stream()
                .filter(message -> message.topic().equals(Topics.AGENCY_EVENTS))
                .map(Event::onTopic)
                .forEach(event -> {
                    String id = DerivedId.of(event.header(CeHeaders.SOURCE), event.id());
                    if (event.is("agency-hazard-reported")) {
                        hazards.put(id, event.toString());
                    } else if (event.is("agency-lead-transferred")) {
                        leads.put(id, event.toString());
                    }
                });
        history.subjects(Set.of(Topics.TRANSFER_EVENTS)).forEach((transfer, events) -> {
            boolean lead = events.firstEntry().getValue().field("subjectKind").equals("lead");
            if (lead && events.values().stream().anyMatch(event -> BRINGS.contains(event.name()))) {
                leads.put(DerivedId.of("lead", transfer), "transfer " + transfer);
            }
        });
        have(hazards, "hazard-found");
        have(leads, "lead-received");
        nothingElse(leads);
    }

    private void have(Map<String, String> expected, String first) {
        expected.forEach((id, from) -> {
            TreeMap<Long, Event> events = history.subjects().get(id);
            findings.require(
                    events != null && events.firstEntry().getValue().is(first),
                    CHECK,
                    from + " did not become " + first + ' ' + id);
        });
    }

    /** Others come in by hand. */
    private void nothingElse(Map<String, String> leads) {
        Set<String> received = new TreeSet<>();
        history.events().values().stream()
                .filter(event -> event.is("lead-received") && BROUGHT.contains(event.field("sourceKind")))
                .forEach(event -> received.add(event.subject()));
        received.removeAll(leads.keySet());
        findings.require(received.isEmpty(), CHECK, "leads that nobody sent: " + received);
    }
}
