package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.Indexes;

/**
 * An index makes a query faster and changes no answer: partial, sparse, compound, made before or after the documents, with
 * documents that move in and out of it. The sweeper's and the deadlines' indexes are partial so that a store that updates in
 * place can go on doing so.
 */
public abstract class IndexConformance extends Capability {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Document PENDING = new Document("pending", true);

    private static final Document ORDERED = new Document("box", 1).append("order", 1);

    private static final Map<Document, IndexOptions> USED = new LinkedHashMap<>();

    static {
        USED.put(new Document("pending", 1), new IndexOptions().partialFilterExpression(PENDING));
        USED.put(
                new Document("due", 1),
                new IndexOptions().partialFilterExpression(new Document("due", new Document("$exists", true))));
        USED.put(new Document("nextAt", 1), new IndexOptions().sparse(true));
        USED.put(new Document("listed", 1).append("_id", 1), new IndexOptions().sparse(true));
        USED.put(new Document("state.box", 1).append("state.order", -1), new IndexOptions());
        USED.put(new Document("state.order", -1).append("_id", 1), new IndexOptions());
        USED.put(ORDERED, new IndexOptions());
    }

    @BeforeEach
    void fill() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Document thing = id(String.format("t%02d", i))
                    .append("order", String.format("o%02d", (i * 7) % 40))
                    .append("box", "b" + i % 3)
                    .append("state", new Document("box", "b" + i % 3).append("order", i));
            if (i % 5 == 0) {
                thing.append("pending", true).append("due", Date.from(NOON.minusSeconds(i)));
            }
            if (i % 7 == 0) {
                thing.append("nextAt", Date.from(NOON.plusSeconds(i))).append("listed", true);
            }
            all.add(thing);
        }
        things().insertMany(all);
    }

    private void makeIndexes() {
        USED.forEach((keys, options) -> things().createIndex(keys, options));
    }

    /** What the services ask, and what they might: also about documents that a partial or sparse index leaves out. */
    private List<List<String>> answers() {
        Document byId = new Document("_id", 1);
        return List.of(
                ids(PENDING, byId, 0),
                ids(new Document("pending", new Document("$exists", false)), byId, 0),
                ids(new Document("pending", null), byId, 0),
                ids(
                        new Document("due", new Document("$lte", Date.from(NOON.minusSeconds(5)))),
                        new Document("due", 1),
                        2),
                ids(new Document("due", new Document("$exists", false)), byId, 0),
                ids(new Document(), new Document("due", 1).append("_id", 1), 0),
                ids(new Document("nextAt", new Document("$gt", Date.from(NOON))), new Document("nextAt", 1), 0),
                ids(new Document(), new Document("nextAt", -1).append("_id", 1), 0),
                ids(new Document("listed", true).append("_id", new Document("$gt", "t10")), byId, 3),
                ids(new Document("state.box", "b1"), new Document("state.order", -1), 5),
                ids(
                        new Document("state.order", new Document("$gte", 3).append("$lte", 30)).append("box", "b1"),
                        new Document("state.order", -1).append("_id", 1),
                        5),
                ids(new Document("box", "b1"), new Document("order", 1), 5),
                ids(new Document("box", "b1"), new Document("order", -1), 5),
                ids(new Document("box", "b2").append("order", new Document("$gt", "o11")), new Document("order", 1), 7),
                ids(new Document("order", new Document("$gt", "o2")), new Document("order", 1), 7));
    }

    private List<String> ids(Document filter, Document sort, int limit) {
        return things().find(filter)
                .sort(sort)
                .limit(limit)
                .map(thing -> thing.getString("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void answersTheSameWithAndWithoutIndexes() {
        List<List<String>> before = answers();
        assertThat(before).allMatch(answer -> !answer.isEmpty());
        makeIndexes();
        assertThat(answers()).isEqualTo(before);
        makeIndexes();
        assertThat(answers()).as("made twice").isEqualTo(before);
    }

    @Test
    void followsDocumentsThatMoveInAndOut() {
        makeIndexes();
        things().updateMany(
                        new Document("_id", in(List.of("t00", "t05", "t10"))),
                        new Document(
                                "$unset",
                                new Document("pending", "").append("due", "").append("nextAt", "")));
        things().updateMany(
                        new Document("_id", in(List.of("t01", "t02"))),
                        new Document("$set", new Document(PENDING).append("due", Date.from(NOON.minusSeconds(100)))));
        List<List<String>> moved = answers();
        assertThat(moved.get(0)).containsExactly("t01", "t02", "t15", "t20", "t25", "t30", "t35");
        things().listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
                .filter(name -> !name.equals("_id_"))
                .forEach(name -> things().dropIndex(name));
        assertThat(answers()).as("without them").isEqualTo(moved);
    }

    @Test
    void mayBeInsistedOnOnceMade() {
        Indexes indexes = new Indexes(database());
        Document page = new Document("box", "b1").append("due", new Document("$exists", false));
        List<String> before = ids(page, new Document("order", 1), 5);
        assertThat(indexes.isMade("things", ORDERED)).isFalse();
        indexes.ensure("things", new IndexModel(ORDERED));
        assertThat(indexes.isMade("things", ORDERED)).isTrue();
        assertThat(things().find(page)
                        .hint(ORDERED)
                        .sort(new Document("order", 1))
                        .limit(5)
                        .map(thing -> thing.getString("_id"))
                        .into(new ArrayList<>()))
                .hasSize(5)
                .isEqualTo(before);
    }

    /** Every instance makes them when it sweeps for the first time, under load. */
    @Test
    void areMadeWhileDocumentsAreWritten() throws Exception {
        Together.run(3, which -> {
            if (which == 0) {
                Indexes indexes = new Indexes(database());
                indexes.ensurePartial("things", "pending", PENDING);
                indexes.ensure("things", new Document("order", 1), new IndexOptions());
            }
            for (int i = 0; which > 0 && i < 40; i++) {
                things().insertOne(id("n" + which + "-" + i)
                        .append("pending", true)
                        .append("order", "p"));
            }
            return which;
        });
        assertThat(ids(PENDING, new Document("_id", 1), 0)).hasSize(8 + 80);
        assertThat(ids(new Document("order", "p"), new Document("_id", 1), 0)).hasSize(80);
    }
}
