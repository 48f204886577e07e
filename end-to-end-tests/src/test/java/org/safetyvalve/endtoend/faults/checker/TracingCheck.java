package org.safetyvalve.endtoend.faults.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.Topics;

/**
 * A hazard that was classified as major has exactly one responsibility tracing, under its correlation id, and so has an accident that was
 * reported; no other hazard has one.
 */
final class TracingCheck {
    private static final String CHECK = "tracing";
    private static final Document OF_HAZARDS = new Document("state.hazard.id", new Document("$exists", true));

    private final Findings findings;
    private final History history;

    TracingCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check(Stores stores) {
        Map<String, TreeMap<Long, Event>> traced = new TreeMap<>();
        history.subjects(Set.of(Topics.HAZARD_EVENTS)).forEach((hazard, events) -> {
            events.values().stream()
                    .filter(event -> event.is("hazard-classified")
                            && event.field("level").equals("major"))
                    .findFirst()
                    .ifPresent(classified -> traced.put(hazard, new TreeMap<>(events.tailMap(classified.sequence()))));
        });
        Map<String, Event> opened = openedByHazard();
        findings.equal(traced.keySet(), new TreeSet<>(opened.keySet()), CHECK, "hazards with a tracing on the topic");
        traced.forEach((hazard, events) -> {
            Event tracing = opened.get(hazard);
            if (tracing != null) {
                findings.equal(
                        events.firstEntry().getValue().header(CeHeaders.CORRELATION_ID),
                        tracing.header(CeHeaders.CORRELATION_ID),
                        CHECK,
                        "the correlation of " + tracing);
            }
        });
        accidents(stores);
        inTheStore(stores, traced);
    }

    private Stream<TreeMap<Long, Event>> accidents() {
        return history.subjects().values().stream()
                .filter(events -> events.firstEntry().getValue().is("accident-reported"));
    }

    private void accidents(Stores stores) {
        Map<String, String> reported = new TreeMap<>();
        Map<String, String> opened = new TreeMap<>();
        history.events().values().forEach(event -> {
            if (event.is("accident-reported")) {
                reported.put(event.subject(), event.header(CeHeaders.CORRELATION_ID));
            } else if (event.is("accident-responsibility-tracing-opened")) {
                String second = opened.put(event.field("accident"), event.header(CeHeaders.CORRELATION_ID));
                findings.require(second == null, CHECK, event + " is the accident's second");
            }
        });
        findings.equal(reported, opened, CHECK, "accidents with a tracing on the topic, and their correlation");
        Set<String> stored = new TreeSet<>();
        stores.accountability()
                .getCollection("tracings")
                .find(new Document("state.accident.id", new Document("$exists", true)))
                .forEach(tracing -> stored.add(tracing.getEmbedded(List.of("state", "accident", "id"), String.class)));
        findings.equal(reported.keySet(), stored, CHECK, "accidents with a tracing in the store");
    }

    private Map<String, Event> openedByHazard() {
        Map<String, Event> opened = new HashMap<>();
        history.events().values().stream()
                .filter(event -> event.is("responsibility-tracing-opened"))
                .forEach(event -> findings.require(
                        opened.put(event.field("hazard"), event) == null, CHECK, event + " is the hazard's second"));
        return opened;
    }

    private void inTheStore(Stores stores, Map<String, TreeMap<Long, Event>> traced) {
        TreeSet<String> hazards = new TreeSet<>();
        for (Document tracing :
                stores.accountability().getCollection("tracings").find(OF_HAZARDS)) {
            String hazard = tracing.getEmbedded(List.of("state", "hazard", "id"), String.class);
            findings.require(hazards.add(hazard), CHECK, hazard + " has two tracings in the store");
        }
        findings.equal(traced.keySet(), hazards, CHECK, "hazards with a tracing in the store");
        Map<String, Document> moves = new HashMap<>();
        stores.accountability()
                .getCollection("hazard_moves")
                .find()
                .forEach(move -> moves.put(move.getString("_id"), move));
        Stream.concat(traced.values().stream(), accidents())
                .forEach(events -> events.values().forEach(event -> {
                    Document move = moves.remove(event.id());
                    findings.require(move != null, "hazard-moves", event + " was not noted beside the tracing");
                    if (move != null) {
                        findings.equal(
                                event.field("stateAfter"), move.getString("state"), "hazard-moves", event.toString());
                    }
                }));
        findings.require(
                moves.isEmpty(), "hazard-moves", "what nobody should have noted: " + new TreeSet<>(moves.keySet()));
    }
}
