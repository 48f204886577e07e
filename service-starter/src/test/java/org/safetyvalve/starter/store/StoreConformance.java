package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All that Safety Valve asks of a store. A store that passes can be claimed; extend it for one, and give it a database
 * that is empty. No transaction, change stream, collation, date arithmetic or validator is asked for.
 */
public abstract class StoreConformance {
    private MongoDatabase database;
    private MongoCollection<Document> things;

    /** A database of the store that holds nothing yet, with the settings of a service. */
    protected abstract MongoDatabase emptyDatabase();

    @BeforeEach
    void connect() {
        database = emptyDatabase();
        things = database.getCollection("things");
    }

    private Document thing(String id) {
        return things.find(new Document("_id", id)).first();
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private static Document in(Object... values) {
        return new Document("$in", List.of(values));
    }

    @Test
    void keepsEveryTypeAsItWas() {
        Document thing = new Document("_id", "t")
                .append("text", "安全 $ . \u0001")
                .append("number", 9_007_199_254_740_993L)
                .append("whole", 7)
                .append("fraction", 0.1)
                .append("bytes", new Binary(new byte[] {0, (byte) 0xff, 10}))
                .append("date", new Date(1_795_000_000_123L))
                .append("flag", true)
                .append("nothing", null)
                .append("list", List.of(new Document("a", 1), new Document("b", List.of())))
                .append("order", new Document("z", 1).append("a", 2));
        things.insertOne(thing);
        assertThat(thing("t")).isEqualTo(thing);
        assertThat(List.copyOf(thing("t").get("order", Document.class).keySet()))
                .containsExactly("z", "a");
    }

    @Test
    void tellsATakenIdFromEveryOtherError() {
        things.insertOne(new Document("_id", "t"));
        assertThatThrownBy(() -> things.insertOne(new Document("_id", "t")))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        taken -> assertThat(StoreErrors.isDuplicateKey(taken)).isTrue());
    }

    @Test
    void changesADocumentOnlyAtTheVersionThatWasSaidAndGivesItBack() {
        things.insertOne(new Document("_id", "t").append("version", 1L).append("outbox", List.of()));
        Document update = set("last", "t:3")
                .append("$push", new Document("outbox", new Document("$each", List.of("t:2", "t:3"))))
                .append("$inc", new Document("version", 2L))
                .append("$unset", new Document("due", ""));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        Document changed = things.findOneAndUpdate(new Document("_id", "t").append("version", 1L), update, after);
        assertThat(changed)
                .containsEntry("version", 3L)
                .containsEntry("last", "t:3")
                .containsEntry("outbox", List.of("t:2", "t:3"));
        assertThat(things.findOneAndUpdate(new Document("_id", "t").append("version", 1L), update, after))
                .isNull();
    }

    @Test
    void letsOneOfManyWinEachVersion() throws Exception {
        things.insertOne(new Document("_id", "t").append("version", 0L));
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<List<Long>>> wins = IntStream.range(0, 8)
                .mapToObj(writer -> writers.submit(this::win10))
                .toList();
        Set<Long> won = new TreeSet<>();
        for (Future<List<Long>> ofOne : wins) {
            for (long version : ofOne.get(30, TimeUnit.SECONDS)) {
                assertThat(won.add(version)).isTrue();
            }
        }
        writers.shutdown();
        assertThat(won).hasSize(80);
    }

    private List<Long> win10() {
        List<Long> won = new ArrayList<>();
        while (won.size() < 10) {
            long version = ((Number) thing("t").get("version")).longValue();
            if (things.findOneAndUpdate(
                            new Document("_id", "t").append("version", version),
                            new Document("$inc", new Document("version", 1L)))
                    != null) {
                won.add(version + 1);
            }
        }
        return won;
    }

    @Test
    void insertsOfAnUnorderedBulkWhatItCanAndSaysWhichItCouldNot() {
        things.insertOne(new Document("_id", "b"));
        assertThatThrownBy(() -> things.insertMany(
                        List.of(new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c")),
                        new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, taken -> {
                    assertThat(taken.getWriteErrors())
                            .extracting(error -> error.getIndex())
                            .containsExactly(1);
                    assertThat(StoreErrors.isDuplicateKey(taken)).isTrue();
                });
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void clearsInOneStatementThoseThatMatchBothLists() {
        for (String id : List.of("a", "b", "c")) {
            things.insertOne(new Document("_id", id)
                    .append("last", id + ":1")
                    .append("pending", true)
                    .append("outbox", List.of(1, 2)));
        }
        things.updateMany(
                new Document("_id", in("a", "b")).append("last", in("a:1", "b:2")),
                set("outbox", List.of()).append("$unset", new Document("pending", "")));
        assertThat(thing("a")).doesNotContainKey("pending").containsEntry("outbox", List.of());
        assertThat(thing("b")).containsKey("pending").containsEntry("outbox", List.of(1, 2));
        assertThat(thing("c")).containsKey("pending");
    }

    @Test
    void pullsAPrefixOutOfAList() {
        List<Document> outbox = List.of(new Document("seq", 1L), new Document("seq", 2L), new Document("seq", 3L));
        things.insertOne(new Document("_id", "t").append("outbox", outbox));
        things.bulkWrite(
                List.of(new UpdateOneModel<>(
                        new Document("_id", "t"),
                        new Document("$pull", new Document("outbox", new Document("seq", new Document("$lte", 2L)))))),
                new BulkWriteOptions().ordered(false));
        assertThat(thing("t")).containsEntry("outbox", List.of(new Document("seq", 3L)));
    }

    @Test
    void upsertsWithOutTouchingWhatIsThere() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        for (String value : List.of("first", "second")) {
            things.bulkWrite(List.of(new UpdateOneModel<>(
                    new Document("_id", "t"), new Document("$setOnInsert", new Document("value", value)), upsert)));
        }
        assertThat(thing("t")).containsEntry("value", "first");
        for (long seq : List.of(3L, 2L)) {
            things.updateOne(new Document("_id", "guard"), new Document("$max", new Document("seq", seq)), upsert);
        }
        assertThat(thing("guard")).containsEntry("seq", 3L);
    }

    @Test
    void replacesInBulkOnlyWhatIsWhereItWasReadAndCountsIt() {
        things.insertOne(new Document("_id", "a").append("seq", 1L));
        things.insertOne(new Document("_id", "b").append("seq", 2L));
        BulkWriteResult written = things.bulkWrite(
                List.of(
                        new ReplaceOneModel<>(
                                new Document("_id", "a").append("seq", 1L), new Document("_id", "a").append("seq", 5L)),
                        new ReplaceOneModel<>(
                                new Document("_id", "b").append("seq", 1L), new Document("_id", "b").append("seq", 5L)),
                        new InsertOneModel<>(new Document("_id", "c").append("seq", 1L))),
                new BulkWriteOptions().ordered(false));
        assertThat(written.getMatchedCount()).isEqualTo(1);
        assertThat(thing("a")).containsEntry("seq", 5L);
        assertThat(thing("b")).containsEntry("seq", 2L);
        assertThat(thing("c")).isNotNull();
    }

    @Test
    void addsToCountersByPathOnlyAtTheOffsetThatWasRead() {
        things.insertOne(new Document("_id", "p").append("offset", -1L));
        Document update = set("offset", 4L)
                .append("$inc", new Document("groups.安委办.named", 2L).append("groups.a%2Eb.named", -1L));
        Document read = new Document("_id", "p").append("offset", -1L);
        assertThat(things.updateOne(read, update).getMatchedCount()).isEqualTo(1);
        assertThat(things.updateOne(read, update).getMatchedCount()).isZero();
        assertThat(thing("p").get("groups"))
                .isEqualTo(new Document("安委办", new Document("named", 2L)).append("a%2Eb", new Document("named", -1L)));
    }

    @Test
    void deletesByIdsAndCountsByRange() {
        for (String id : List.of("s\u001fa\u001f1", "s\u001fa\u001f2", "s\u001fb\u001f1", "s\u001fab\u001f1")) {
            things.insertOne(new Document("_id", id));
        }
        assertThat(things.countDocuments(
                        new Document("_id", new Document("$gte", "s\u001fa\u001f").append("$lt", "s\u001fa\u0020"))))
                .isEqualTo(2);
        things.bulkWrite(List.of(new DeleteManyModel<>(new Document("_id", in("s\u001fa\u001f1", "s\u001fb\u001f1")))));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void findsByFlagAndByDateInOrderWithOrWithoutAnIndex() {
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        for (int i = 0; i < 20; i++) {
            Document thing = new Document("_id", "t" + i).append("last", i);
            if (i % 5 == 0) {
                thing.append("pending", true).append("due", Date.from(noon.minusSeconds(i)));
            }
            things.insertOne(thing);
        }
        for (int round = 0; round < 2; round++) {
            List<String> due = new ArrayList<>();
            things.find(new Document("due", new Document("$lte", Date.from(noon.minusSeconds(5)))))
                    .sort(new Document("due", 1))
                    .limit(2)
                    .forEach(thing -> due.add(thing.getString("_id")));
            assertThat(due).containsExactly("t15", "t10");
            List<Document> pending = new ArrayList<>();
            things.withReadConcern(ReadConcern.MAJORITY)
                    .find(new Document("pending", true))
                    .projection(Projections.include("last"))
                    .limit(3)
                    .into(pending);
            assertThat(pending).hasSize(3).allMatch(thing -> thing.keySet().equals(Set.of("_id", "last")));
            things.createIndex(
                    new Document("pending", 1),
                    new IndexOptions().partialFilterExpression(new Document("pending", true)));
            things.createIndex(
                    new Document("due", 1),
                    new IndexOptions().partialFilterExpression(new Document("due", new Document("$exists", true))));
        }
    }

    @Test
    void givesBackMoreThanABatchHolds() {
        List<Document> many = IntStream.range(0, 3_000)
                .mapToObj(i -> new Document("_id", "t%05d".formatted(i)).append("text", "隐患".repeat(50)))
                .toList();
        things.insertMany(many);
        List<Document> found = new ArrayList<>();
        things.find(new Document(
                        "_id",
                        new Document(
                                "$in",
                                many.stream().map(thing -> thing.get("_id")).toList())))
                .into(found);
        assertThat(found).hasSize(3_000);
    }

    @Test
    void tellsItsTime() {
        Date time = database.runCommand(new Document("hello", 1)).getDate("localTime");
        assertThat(Duration.between(time.toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
