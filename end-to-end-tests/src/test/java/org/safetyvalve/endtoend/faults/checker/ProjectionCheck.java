package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.safetyvalve.contracts.Topics;

/** Every projection is what the topics add up to: views, counters, pairs and postings, by a fold of the checker's own. */
final class ProjectionCheck {
    private static final Map<String, String> HAZARD_VIEW =
            Map.of("campaign", "campaign", "state", "stateAfter", "level", "level", "sector", "sector");
    private static final Map<String, String> HAZARD_LIST = Map.of(
            "state",
            "stateAfter",
            "level",
            "level",
            "unit",
            "unit",
            "holder",
            "holder",
            "title",
            "title",
            "campaign",
            "campaign",
            "sector",
            "sector");
    private static final Set<String> LISTED = Set.of(Topics.HAZARD_EVENTS);
    private static final Set<String> COUNTED = Set.of(Topics.HAZARD_EVENTS, Topics.INSPECTION_EVENTS);

    private final Findings findings;
    private final History history;
    private final Set<String> poisoned;

    ProjectionCheck(Findings findings, History history, Set<String> poisoned) {
        this.findings = findings;
        this.history = history;
        this.poisoned = poisoned;
    }

    void check(Stores stores) {
        String list = "lists_g" + live(stores.hazard(), "lists");
        views(stores.hazard(), list, LISTED, HAZARD_LIST);
        offsets(stores.hazard(), list, LISTED);
        posted(postings(stores.hazard(), list));
        String campaigns = "campaigns_g" + live(stores.reporting(), "campaigns");
        views(stores.reporting(), campaigns, COUNTED, HAZARD_VIEW);
        offsets(stores.reporting(), campaigns, COUNTED);
        Figures figures = new Figures(history);
        findings.equal(figures.counters(), counters(stores.reporting(), campaigns), "counters", campaigns);
        findings.equal(figures.pairs(), pairs(stores.reporting(), campaigns), "pairs", campaigns);
    }

    private static int live(MongoDatabase store, String projection) {
        Document pointer = store.getCollection("generations")
                .find(new Document("_id", projection))
                .first();
        return pointer == null ? 1 : ((Number) pointer.get("live")).intValue();
    }

    private void views(MongoDatabase store, String prefix, Set<String> topics, Map<String, String> fields) {
        Map<String, Document> views = new HashMap<>();
        store.getCollection(prefix + "_views").find().forEach(view -> views.put(view.getString("_id"), view));
        history.subjects(topics).forEach((subject, events) -> {
            Document view = views.remove(viewOf(subject, events));
            String which = prefix + " view of " + subject;
            findings.require(view != null, "view", which + " is missing");
            if (view != null) {
                compare(which, view, events, fields);
            }
        });
        views.keySet().removeAll(poisoned);
        findings.require(views.isEmpty(), "view", prefix + " has views of nothing: " + views.keySet());
    }

    /** Ids are unique within a service: views of hazard-events are called as their subject, others with their topic. */
    private static String viewOf(String subject, TreeMap<Long, Event> events) {
        String topic = events.firstEntry().getValue().topic();
        return topic.equals(Topics.HAZARD_EVENTS) ? subject : topic + '/' + subject;
    }

    private void compare(String which, Document view, TreeMap<Long, Event> events, Map<String, String> fields) {
        Event newest = events.lastEntry().getValue();
        findings.equal(events.lastKey(), ((Number) view.get("seq")).longValue(), "view", which + " seq");
        if (events.firstEntry().getValue().is("hazard-found")) {
            fields.forEach((inView, inEvent) ->
                    findings.equal(newest.field(inEvent), text(view.getString(inView)), "view", which + ' ' + inView));
        }
        if (newest.is("campaign-opened") || newest.is("campaign-amended")) {
            findings.equal(newest.field("title"), view.getString("title"), "view", which + " title");
        }
    }

    private static String text(String found) {
        return found == null ? "" : found;
    }

    private void offsets(MongoDatabase store, String prefix, Set<String> topics) {
        Map<String, Long> counted = new TreeMap<>();
        store.getCollection(prefix + "_counters")
                .find()
                .forEach(
                        counter -> counted.put(counter.getString("_id"), ((Number) counter.get("offset")).longValue()));
        Map<String, Long> expected = new TreeMap<>();
        history.ends().forEach((partition, end) -> {
            if (topics.contains(partition.topic())) {
                expected.put(partition.toString(), end - 1);
            }
        });
        findings.equal(expected, counted, "counted-offsets", prefix);
    }

    private static Map<String, Map<String, Long>> counters(MongoDatabase store, String prefix) {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        for (Document counter : store.getCollection(prefix + "_counters").find()) {
            counter.get("groups", new Document())
                    .forEach((group, counts) -> ((Document) counts)
                            .forEach((name, count) -> sums.computeIfAbsent(unescape(group), key -> new TreeMap<>())
                                    .merge(unescape(name), ((Number) count).longValue(), Long::sum)));
        }
        sums.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }

    /** What is not posted no search finds. */
    private void posted(Set<String> postings) {
        Set<String> posted = new HashSet<>();
        postings.forEach(posting -> posted.add(posting.replaceFirst("[|].*[ ]", " ")));
        history.subjects(LISTED).forEach((subject, events) -> {
            Event found = events.firstEntry().getValue();
            String expected = "sector:" + found.field("sector") + ' ' + subject;
            findings.require(
                    !found.is("hazard-found") || posted.contains(expected), "posting", expected + " is not posted");
        });
    }

    /** {@code term|slot|key}. */
    private static TreeSet<String> postings(MongoDatabase store, String prefix) {
        TreeSet<String> postings = new TreeSet<>();
        for (Document posting : store.getCollection(prefix + "_postings").find()) {
            String id = posting.getString("_id");
            String place = id.substring(0, id.lastIndexOf('\u001f') + 1).replace('\u001f', '|');
            for (String key : posting.getString("keys").split("\n")) {
                postings.add(place + key);
            }
        }
        return postings;
    }

    private static TreeSet<String> pairs(MongoDatabase store, String prefix) {
        TreeSet<String> pairs = new TreeSet<>();
        store.getCollection(prefix + "_pairs")
                .find()
                .forEach(pair -> pairs.add(pair.getString("_id").replace('\u001f', '|')));
        return pairs;
    }

    private static String unescape(String field) {
        return field.replace("%2E", ".").replace("%24", "$").replace("%25", "%");
    }

    /** The parts of two generations that must be equal, for comparing a rebuilt one with the one that it replaced. */
    static Map<String, Object> content(MongoDatabase store, String projection, int generation) {
        String prefix = projection + "_g" + generation;
        Map<String, Object> content = new TreeMap<>();
        store.getCollection(prefix + "_views")
                .find()
                .forEach(view -> content.put("view " + view.getString("_id"), new TreeMap<>(view)));
        content.put("counters", counters(store, prefix));
        content.put("pairs", pairs(store, prefix));
        content.put("postings", postings(store, prefix));
        return content;
    }
}
