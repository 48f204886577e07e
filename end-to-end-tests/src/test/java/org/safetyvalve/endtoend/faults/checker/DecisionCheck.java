package org.safetyvalve.endtoend.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.endtoend.faults.record.Answer;
import org.safetyvalve.endtoend.faults.record.Command;
import tools.jackson.databind.JsonNode;

/**
 * Somebody concerned was heard of what the investigation had found before anything but an exoneration is decided; a county's decision in a case
 * of an accident has effect after its elevated review alone, and each decision once. Of an accident that a hazard has led to its cases know,
 * once that is on record, before anything has effect in them.
 */
final class DecisionCheck {
    private static final String CHECK = "decision";

    private final Findings findings;
    private final History history;

    DecisionCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check(Evidence evidence) {
        Map<String, TreeMap<Long, Event>> subjects = history.subjects(Set.of(Topics.ACCOUNTABILITY_EVENTS));
        subjects.values().forEach(events -> {
            if (events.firstEntry().getValue().is("case-opened")) {
                aCase(events.values());
            }
        });
        Map<String, String> hazards = new TreeMap<>();
        history.events().values().stream()
                .filter(event ->
                        event.is("accident-reported") && !event.field("hazard").isEmpty())
                .forEach(event -> hazards.put(event.subject(), event.field("hazard")));
        for (Command report : evidence.commands()) {
            String hazard = report.aggregate() != null
                    ? null
                    : report.accepted().map(answer -> hazards.get(answer.id())).orElse(null);
            if (hazard != null) {
                evidence.commands().stream()
                        .filter(command -> isEffectAfter(command, report))
                        .filter(command -> hazard.equals(
                                hazardOf(command.accepted().orElseThrow().id(), evidence.stores())))
                        .forEach(command -> knewOfIt(command, report, subjects));
            }
        }
    }

    /** Whether something had effect by a command that nobody had tried before the report of the accident was answered. */
    private static boolean isEffectAfter(Command command, Command report) {
        long answered = report.attempts().stream()
                .filter(attempt -> attempt.answer() instanceof Answer.Accepted)
                .mapToLong(Command.Attempt::endedAt)
                .min()
                .orElseThrow();
        return command.operation().startsWith("take-effect")
                && command.accepted().isPresent()
                && answered - command.attempts().get(0).startedAt() < 0;
    }

    private static @Nullable String hazardOf(String id, Stores stores) {
        Document found = stores.accountability()
                .getCollection("cases")
                .find(new Document("_id", id))
                .first();
        return found == null ? null : found.getEmbedded(List.of("state", "filing", "hazard"), String.class);
    }

    private void knewOfIt(Command effect, Command report, Map<String, TreeMap<Long, Event>> subjects) {
        long version = effect.accepted().orElseThrow().version();
        String id = effect.accepted().orElseThrow().id();
        boolean knew = subjects.getOrDefault(id, new TreeMap<>()).headMap(version, true).values().stream()
                .anyMatch(event -> event.is("case-linked-to-accident")
                        || event.body().path("accidentCase").asBoolean(false));
        findings.require(knew, CHECK, effect + " came after " + report + ", of which the case does not know");
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
