package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.safetyvalve.contracts.CeHeaders;

/** The published part of each aggregate's state is what its events on the topic add up to. */
final class StateCheck {
    private static final Map<String, String> HAZARD_FIELDS = Map.of("stage", "stateAfter", "holder", "holder");

    private static final Set<String> SETS_THE_DEADLINE =
            Set.of("rectification-ordered", "rectification-failed", "extension-granted");

    private final Findings findings;
    private final History history;
    private final Set<String> seen = new HashSet<>();

    StateCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check(Stores stores) {
        stores.byService().forEach(this::check);
        history.subjects().keySet().stream()
                .filter(subject -> !seen.contains(subject))
                .forEach(subject -> findings.add("state", subject + " is on a topic and in no store"));
    }

    private void check(String service, MongoDatabase store) {
        for (String collection : store.listCollectionNames()) {
            for (Document document :
                    store.getCollection(collection).find(new Document("last", new Document("$exists", true)))) {
                String which = service + ' ' + collection + ' ' + document.getString("_id");
                TreeMap<Long, Event> events = history.subjects().get(document.getString("_id"));
                findings.require(events != null, "state", which + " is in the store and on no topic");
                if (events != null) {
                    findings.require(seen.add(document.getString("_id")), "state", which + " is there twice");
                    compare(which, document, events);
                }
            }
        }
    }

    private void compare(String which, Document document, TreeMap<Long, Event> events) {
        Event newest = events.lastEntry().getValue();
        findings.equal(newest.sequence(), ((Number) document.get("version")).longValue(), "state", which + " version");
        findings.equal(newest.id(), document.getString("last"), "state", which + " last");
        findings.equal(
                newest.header(CeHeaders.CORRELATION_ID),
                document.getString("correlation"),
                "state",
                which + " correlation");
        Document head = document.get("head", Document.class);
        findings.equal(newest.header(CeHeaders.CHAIN_HASH), head.getString("hash"), "state", which + " head");
        Document state = document.get("state", Document.class);
        if (events.firstEntry().getValue().is("hazard-found")) {
            hazard(which, state, newest);
            foldedHazard(which, state, events.values());
        } else if (!newest.field("stateAfter").isEmpty() && state.containsKey("stage")) {
            findings.equal(
                    newest.field("stateAfter"),
                    ofWhatItIsAbout(newest, state).getString("stage"),
                    "state",
                    which + " stage");
        }
    }

    /** What an organisation committed to has a stage of its own. */
    private static Document ofWhatItIsAbout(Event event, Document state) {
        if (!event.isOfACommitment()) {
            return state;
        }
        long number = event.body().path("commitment").asLong();
        return state.getList("commitments", Document.class).stream()
                .filter(commitment -> ((Number) commitment.get("number")).longValue() == number)
                .findFirst()
                .orElseGet(Document::new);
    }

    private void hazard(String which, Document state, Event newest) {
        HAZARD_FIELDS.forEach((inState, inEvent) ->
                findings.equal(newest.field(inEvent), state.getString(inState), "state", which + ' ' + inState));
        findings.equal(newest.field("level"), lower(state.getString("level")), "state", which + " level");
        findings.equal(
                newest.field("title"), state.getEmbedded(List.of("facts", "title"), String.class), "state", which);
        Document responsibility = state.get("responsibility", Document.class);
        findings.equal(
                newest.field("unit"),
                responsibility == null ? "" : responsibility.getString("unit"),
                "state",
                which + " unit");
    }

    /** What no single event says: each is folded by its own rule from all of them. */
    private void foldedHazard(String which, Document state, Collection<Event> events) {
        long returns = 0;
        String deadline = "";
        boolean controlled = false;
        for (Event event : events) {
            returns = event.body().path("returnsSoFar").asLong(returns);
            if (SETS_THE_DEADLINE.contains(event.name())) {
                deadline = event.body().path("deadline").path("at").asString(deadline);
            }
            controlled = event.is("interim-control-ordered") || (controlled && !event.is("interim-control-lifted"));
        }
        findings.equal(returns, ((Number) state.get("returns")).longValue(), "state", which + " returns");
        findings.equal(controlled, state.get("interimControl") != null, "state", which + " interim control");
        Document order = state.get("order", Document.class);
        if (order != null) {
            String kept =
                    order.getEmbedded(List.of("deadline", "at"), Object.class).toString();
            findings.require(!deadline.isEmpty(), "state", which + " has an order that no event gave");
            findings.require(
                    deadline.isEmpty() || Instant.parse(deadline).equals(Instant.parse(kept)),
                    "state",
                    which + " deadline: expected " + deadline + ", found " + kept);
        }
    }

    private static String lower(String constant) {
        return constant == null ? "" : constant.toLowerCase(java.util.Locale.ROOT);
    }
}
