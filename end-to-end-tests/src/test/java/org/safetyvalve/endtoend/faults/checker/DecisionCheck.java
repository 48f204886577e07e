package org.safetyvalve.endtoend.faults.checker;

import java.util.Set;
import org.safetyvalve.contracts.Topics;
import tools.jackson.databind.JsonNode;

/**
 * Somebody concerned was heard of what the investigation had found before anything but an exoneration is decided; a county's decision in a case
 * of an accident has effect after its elevated review alone, and each decision once.
 */
final class DecisionCheck {
    private static final String CHECK = "decision";

    private final Findings findings;
    private final History history;

    DecisionCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check() {
        history.subjects(Set.of(Topics.ACCOUNTABILITY_EVENTS)).values().forEach(events -> {
            if (events.firstEntry().getValue().is("case-opened")) {
                aCase(events.values());
            }
        });
    }

    private void aCase(Iterable<Event> events) {
        boolean gated = false;
        boolean heard = false;
        boolean decided = false;
        boolean reviewed = false;
        for (Event event : events) {
            switch (event.name()) {
                case "case-opened" ->
                    gated = event.field("level").equals("county")
                            && event.body().path("accidentCase").asBoolean(false);
                case "case-linked-to-accident" ->
                    gated = gated || event.field("level").equals("county");
                case "case-investigated" -> heard = false;
                case "defence-heard" -> heard = true;
                case "concerned-unreachable" ->
                    heard = heard || event.body().path("approved").asBoolean(false);
                case "decision-made" -> {
                    findings.require(heard || exonerates(event), CHECK, event + " decides what nobody was heard of");
                    decided = true;
                    reviewed = false;
                }
                case "decision-reviewed" -> {
                    boolean returned = event.field("outcome").equals("returned");
                    findings.require(decided, CHECK, event + " reviews what was not decided");
                    decided = !returned;
                    reviewed = !returned;
                }
                case "decision-took-effect" -> {
                    findings.require(decided, CHECK, event + " has effect undecided, or once more");
                    findings.require(!gated || reviewed, CHECK, event + " has effect without its review");
                    decided = false;
                }
                default -> {
                    // Changes nothing about what has effect.
                }
            }
        }
    }

    private static boolean exonerates(Event decision) {
        JsonNode forms = decision.body().path("forms");
        return forms.size() == 1 && forms.get(0).asString().equals("exoneration");
    }
}
