package org.safetyvalve.endtoend.faults.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.notification.notices.EventFacts;
import org.safetyvalve.notification.notices.NoticeTable;
import org.safetyvalve.starter.domain.Role;
import tools.jackson.core.type.TypeReference;

/** Each recipient that the table of notices names finds each event in the inbox once, and nothing else is there. */
final class InboxCheck {
    private static final String CHECK = "inbox";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Duration HISTORY = Duration.ofDays(1);

    private final Findings findings;
    private final History history;
    private final NoticeTable table;

    InboxCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
        this.table = Notices.table();
    }

    void check(Stores stores) {
        Instant notifyFrom = notifyFrom(stores);
        Map<String, Integer> expected = new TreeMap<>();
        history.events().values().stream()
                .filter(event -> isTold(event, notifyFrom))
                .forEach(event -> messages(event).forEach(message -> expected.merge(message, 1, Integer::sum)));
        Map<String, Integer> found = new TreeMap<>();
        for (Document delivery :
                stores.notification().getCollection("deliveries").find()) {
            Document facts = delivery.getEmbedded(List.of("state", "facts"), Document.class);
            if ("INBOX".equals(facts.getString("channel"))) {
                found.merge(describe(facts), 1, Integer::sum);
            }
        }
        compare(expected, found);
    }

    private void compare(Map<String, Integer> expected, Map<String, Integer> found) {
        expected.forEach((message, times) ->
                findings.equal(times, found.getOrDefault(message, 0), CHECK, "how often is told: " + message));
        found.keySet().stream()
                .filter(message -> !expected.containsKey(message))
                .forEach(message -> findings.add(CHECK, "nobody should have been told: " + message));
    }

    private static Instant notifyFrom(Stores stores) {
        Document first = stores.notification()
                .getCollection("settings")
                .find(new Document("_id", "first-start"))
                .first();
        return first == null ? Instant.EPOCH : first.getDate("at").toInstant();
    }

    private boolean isTold(Event event, Instant notifyFrom) {
        if (event.topic().equals(Topics.NOTIFICATION_EVENTS) || event.time().isBefore(notifyFrom)) {
            return false;
        }
        if (Instant.parse(event.field("occurredAt")).isBefore(event.time().minus(HISTORY))) {
            return false;
        }
        TreeMap<Long, Event> subject = history.subjects().get(event.subject());
        Event first = subject.firstEntry().getValue();
        boolean imported = first.is("hazard-found") && !first.field("importId").isEmpty();
        return !imported || !first.header("ce_causationid").equals(event.header("ce_causationid"));
    }

    private List<String> messages(Event event) {
        List<String> messages = new ArrayList<>();
        EventFacts facts = new EventFacts(EventJson.mapper().readValue(event.value(), FIELDS));
        table.messages(event.name(), facts, event.header("ce_district"), event.isRestricted())
                .forEach(message -> messages.add(describe(
                        event.id(),
                        message.organisation(),
                        message.roles().stream().map(Role::name).toList().toString(),
                        message.title().zh(),
                        message.todo().zh())));
        return messages;
    }

    private static String describe(Document facts) {
        return describe(
                facts.getString("event"),
                facts.getString("organisation"),
                facts.getList("roles", String.class).toString(),
                facts.getEmbedded(List.of("title", "zh"), String.class),
                facts.getEmbedded(List.of("todo", "zh"), String.class));
    }

    private static String describe(String... parts) {
        return String.join(" | ", parts);
    }
}
