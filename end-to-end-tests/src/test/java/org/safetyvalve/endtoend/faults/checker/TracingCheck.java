package org.safetyvalve.endtoend.faults.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.Topics;

/** A hazard that was classified as major has exactly one responsibility tracing, under its correlation id; no other hazard has one. */
final class TracingCheck {
    private static final String CHECK = "tracing";

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
        inTheStore(stores, traced);
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
                stores.accountability().getCollection("tracings").find()) {
            String hazard = tracing.getEmbedded(List.of("state", "hazard", "id"), String.class);
            findings.require(hazards.add(hazard), CHECK, hazard + " has two tracings in the store");
        }
        findings.equal(traced.keySet(), hazards, CHECK, "hazards with a tracing in the store");
        Map<String, Document> moves = new HashMap<>();
        stores.accountability()
                .getCollection("hazard_moves")
                .find()
                .forEach(move -> moves.put(move.getString("_id"), move));
        traced.values()
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
