package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The conditions that lists, inboxes and deadlines are made of: ranges, sets, what is not or is not there, one of several, and
 * text that contains other text. Nothing else is asked in a filter.
 */
public abstract class QueryConformance extends Capability {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @BeforeEach
    void fill() {
        things().insertMany(List.of(
                id("a").append("district", "371102")
                        .append("overdueAt", Date.from(NOON.minusSeconds(1)))
                        .append("text", "消防通道 [堆放] 货物.*\n东侧")
                        .append("state", new Document("box", "x").append("roles", List.of("DEPARTMENT", "LEADER"))),
                id("b").append("district", "371100")
                        .append("overdueAt", Date.from(NOON.plusSeconds(1)))
                        .append("text", "消防设施")
                        .append("unit", "u1")
                        .append("state", new Document("box", "x").append("roles", List.of("LEADER"))),
                id("c").append("district", "370200")
                        .append("text", "")
                        .append("unit", "u2")
                        .append("state", new Document("box", "y").append("roles", List.of())),
                id("d").append("district", "3711").append("unit", null)));
    }

    private void finds(Document filter, String... ids) {
        assertThat(things().find(filter).map(thing -> thing.getString("_id"))).containsExactlyInAnyOrder(ids);
        assertThat(things().countDocuments(filter)).isEqualTo(ids.length);
    }

    private static Document not(Document condition) {
        return new Document("$not", condition);
    }

    @Test
    void findsRanges() {
        finds(new Document("district", new Document("$gte", "3711").append("$lt", "3711~")), "a", "b", "d");
        finds(new Document("district", new Document("$gt", "3711").append("$lte", "371102")), "a", "b");
        finds(
                new Document("_id", new Document("$gte", "b")).append("district", new Document("$lt", "371100")),
                "c",
                "d");
        finds(new Document("overdueAt", new Document("$lte", Date.from(NOON))), "a");
    }

    @Test
    void findsWhatIsNotOrIsNotThere() {
        finds(new Document("overdueAt", not(new Document("$lte", Date.from(NOON)))), "b", "c", "d");
        finds(new Document("overdueAt", new Document("$exists", true)), "a", "b");
        finds(new Document("unit", new Document("$exists", false)), "a");
        finds(new Document("unit", null), "a", "d");
    }

    @Test
    void findsWhatIsInAListAndWhoseListHasOne() {
        finds(new Document("unit", in(List.of("u2", "u1", "u3"))), "b", "c");
        finds(new Document("state.box", "x").append("state.roles", in(List.of("DEPARTMENT", "AGENCY"))), "a");
        finds(new Document("state.roles", in(List.of("LEADER"))), "a", "b");
        finds(new Document("unit", in(List.of())));
    }

    @Test
    void findsOneOfSeveral() {
        finds(
                new Document("$or", List.of(new Document("unit", "u1"), new Document("district", "370200")))
                        .append("_id", new Document("$gt", "b")),
                "c");
    }

    @Test
    void findsTextThatContainsOtherTextAndTakesNothingInItForAPattern() {
        finds(contains("消防"), "a", "b");
        finds(contains("[堆放] 货物.*"), "a");
        finds(contains("消.通"));
        finds(contains("物.*\n东"), "a");
    }

    private static Document contains(String text) {
        return new Document("text", new Document("$regex", Pattern.quote(text)));
    }

    @Test
    void countsByARangeOfIds() {
        for (String id : List.of("s\u001fa\u001f1", "s\u001fa\u001f2", "s\u001fb\u001f1", "s\u001fab\u001f1")) {
            things().insertOne(id(id));
        }
        finds(
                new Document("_id", new Document("$gte", "s\u001fa\u001f").append("$lt", "s\u001fa\u0020")),
                "s\u001fa\u001f1",
                "s\u001fa\u001f2");
    }
}
