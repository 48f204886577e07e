package org.safetyvalve.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedStoreTest {

    private static EmbeddedStore store;
    private static MongoClient client;
    private MongoCollection<Document> records;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.inMemory();
        client = MongoClients.create(store.uri(""));
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @BeforeEach
    void emptyCollection() {
        records = client.getDatabase("test").getCollection("c" + UUID.randomUUID());
    }

    @Test
    void updatesByIdAndVersionOnlyWhenTheVersionIsRight() {
        records.insertOne(new Document("_id", "a").append("version", 1));

        Document changed = records.findOneAndUpdate(
                new Document("_id", "a").append("version", 1),
                new Document("$inc", new Document("version", 2))
                        .append("$push", new Document("outbox", new Document("$each", List.of("x", "y")))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        Document stale = records.findOneAndUpdate(
                new Document("_id", "a").append("version", 1), new Document("$inc", new Document("version", 1)));

        assertThat(changed).containsEntry("version", 3).containsEntry("outbox", List.of("x", "y"));
        assertThat(stale).isNull();
        assertThat(records.find(new Document("_id", "a")).first()).containsEntry("version", 3);
    }

    @Test
    void lookingUpByIdAndMoreDoesNotReadTheOthers() {
        fill(20_000);
        long started = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            String id = "r%05d".formatted(i);
            assertThat(records.updateOne(
                                    new Document("_id", id).append("version", 1),
                                    new Document("$set", new Document("version", 2)))
                            .getModifiedCount())
                    .isOne();
            assertThat(records.deleteOne(new Document("_id", id).append("version", 1))
                            .getDeletedCount())
                    .isZero();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .as("1,000 statements of which each would take some 20 ms if it read 20,000 documents")
                .isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void clearsOnlyThoseOfManyWhoseLastEventIsNamed() {
        fill(1_000);
        List<String> ids = IntStream.range(0, 500).mapToObj("r%05d"::formatted).toList();

        UpdateResult cleared = records.updateMany(
                new Document("_id", new Document("$in", ids)).append("last", new Document("$in", List.of("e1", "e2"))),
                new Document("$set", new Document("outbox", List.of())).append("$unset", new Document("pending", "")));

        assertThat(cleared.getMatchedCount()).isEqualTo(2);
        assertThat(records.find(new Document("_id", "r00001")).first()).doesNotContainKey("pending");
        assertThat(records.find(new Document("_id", "r00003")).first()).containsEntry("pending", true);
    }

    @Test
    void insertsTheNewOnesOfAManyAndNamesTheDuplicates() {
        records.insertOne(new Document("_id", "b").append("n", 0));
        List<Document> many = List.of(new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c"));

        assertThatThrownBy(() -> records.insertMany(many, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
                        assertThat(error.getCode()).isEqualTo(11000);
                        assertThat(error.getIndex()).isEqualTo(1);
                        assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    });
                });

        assertThat(records.countDocuments()).isEqualTo(3);
        assertThat(records.find(new Document("_id", "b")).first()).containsEntry("n", 0);
    }

    @Test
    void aBulkOfUpsertsConditionalOnTheSequenceInsertsUpdatesAndRefuses() {
        records.insertOne(new Document("_id", "behind").append("seq", 1L));
        records.insertOne(new Document("_id", "ahead").append("seq", 9L));

        assertThatThrownBy(() -> records.bulkWrite(
                        List.of(upsertTo("ahead", 5), upsertTo("behind", 5), upsertTo("new", 5)),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).extracting("code").containsExactly(11000);
                    assertThat(e.getWriteResult().getUpserts()).hasSize(1);
                    assertThat(e.getWriteResult().getMatchedCount()).isOne();
                });

        assertThat(records.find().sort(new Document("_id", 1)).map(d -> d.getString("_id") + d.getLong("seq")))
                .containsExactly("ahead9", "behind5", "new5");
    }

    private static UpdateOneModel<Document> upsertTo(String id, long sequence) {
        return new UpdateOneModel<>(
                new Document("_id", id).append("seq", new Document("$lt", sequence)),
                new Document("$set", new Document("seq", sequence)),
                new UpdateOptions().upsert(true));
    }

    @Test
    void anUpsertThatComesSecondGetsADuplicateKey() {
        records.insertOne(new Document("_id", "a").append("version", 2));

        assertThatThrownBy(() -> records.findOneAndUpdate(
                        new Document("_id", "a").append("version", 1),
                        new Document("$set", new Document("x", 1)),
                        new FindOneAndUpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
    }

    @Test
    void knowsTheUpdateOperatorsThatTheServicesUse() {
        byte[] body = {1, 2, 0, 3};
        records.updateOne(
                new Document("_id", "a"),
                new Document("$setOnInsert", new Document("made", 1)).append("$inc", new Document("n", 5)),
                new UpdateOptions().upsert(true));
        records.updateOne(
                new Document("_id", "a"),
                new Document("$max", new Document("n", 3).append("top", 7))
                        .append(
                                "$push",
                                new Document(
                                        "outbox", new Document("$each", List.of(event("e1", body), event("e2", body)))))
                        .append("$set", new Document("nested.field", true)));
        records.updateOne(
                new Document("_id", "a"),
                new Document("$pull", new Document("outbox", new Document("id", new Document("$in", List.of("e1"))))));

        Document after = records.find(new Document("_id", "a")).first();
        assertThat(after).containsEntry("made", 1).containsEntry("n", 5).containsEntry("top", 7);
        assertThat(after.get("nested", Document.class)).containsEntry("field", true);
        assertThat(after.getList("outbox", Document.class)).containsExactly(event("e2", body));
    }

    private static Document event(String id, byte[] body) {
        return new Document("id", id).append("body", new Binary(body));
    }

    @Test
    void findsByAFlagAndByADeadlineWithOrWithoutAnIndex() {
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        for (int round = 0; round < 2; round++) {
            if (round == 1) {
                records.createIndex(
                        new Document("pending", 1),
                        new IndexOptions().partialFilterExpression(new Document("pending", true)));
                records.createIndex(new Document("due", 1).append("other", 1));
            }
            for (int i = 0; i < 40; i++) {
                String id = round + "-%02d".formatted(i);
                records.insertOne(new Document("_id", id).append("due", Date.from(now.plusSeconds(i))));
                records.updateOne(
                        new Document("_id", id),
                        new Document(i % 10 == 0 ? "$set" : "$unset", new Document("pending", true)));
            }
            records.updateMany(
                    new Document("_id", new Document("$in", List.of(round + "-00"))),
                    new Document("$unset", new Document("pending", "").append("due", "")));

            Document due = new Document("due", new Document("$lte", Date.from(now.plusSeconds(3))));
            assertThat(records.countDocuments(new Document("pending", true))).isEqualTo(3 * (round + 1));
            assertThat(records.find(due)
                            .sort(new Document("due", -1))
                            .limit(2)
                            .map(d -> d.getString("_id").substring(2)))
                    .containsExactly("03", round == 0 ? "02" : "03");
            assertThat(records.find(new Document("pending", true)
                                    .append("due", new Document("$gt", Date.from(now.plusSeconds(10)))))
                            .sort(new Document("_id", 1)))
                    .hasSize(2 * (round + 1));
        }
    }

    @Test
    void countsAndSumsWhatAFilterMatches() {
        fill(300);
        records.updateOne(new Document("_id", "r00007"), new Document("$set", new Document("version", 5)));

        assertThat(records.countDocuments()).isEqualTo(300);
        assertThat(records.countDocuments(new Document("version", new Document("$gt", 1))))
                .isOne();
        assertThat(records.countDocuments(new Document("version", 77))).isZero();
        assertThat(records.aggregate(List.of(
                        new Document("$match", new Document("pending", true)),
                        new Document(
                                "$group",
                                new Document("_id", "$pending").append("sum", new Document("$sum", "$version"))))))
                .containsExactly(new Document("_id", true).append("sum", 304));
    }

    @Test
    void readsOnByIdInBothDirections() {
        fill(300);
        assertThat(records.find(new Document("_id", new Document("$gt", "r00100")))
                        .sort(new Document("_id", 1))
                        .limit(2)
                        .map(d -> d.getString("_id")))
                .containsExactly("r00101", "r00102");
        assertThat(records.find(new Document("_id", new Document("$lt", "r00100")))
                        .sort(new Document("_id", -1))
                        .limit(2)
                        .map(d -> d.getString("_id")))
                .containsExactly("r00099", "r00098");
        assertThat(records.find().projection(new Document("version", 1)).into(new ArrayList<>()))
                .hasSize(300)
                .allSatisfy(d -> assertThat(d.keySet()).containsExactly("_id", "version"));
    }

    @Test
    void aLongAnswerComesInPartsAndIsWhole() {
        fill(5_000);
        Set<Object> ids = ConcurrentHashMap.newKeySet();
        records.find().forEach(document -> ids.add(document.get("_id")));
        assertThat(ids).hasSize(5_000);
        assertThat(records.find(new Document("version", 1))
                        .sort(new Document("payload", 1))
                        .batchSize(7))
                .hasSize(5_000);
    }

    @Test
    void anAnswerIsNoLargerThanSixteenMegabytesHoweverManyDocumentsAreWanted() {
        for (int n = 0; n < 5; n++) {
            records.insertOne(new Document("_id", n).append("bytes", new Binary(new byte[7_000_000])));
        }
        Document answer = client.getDatabase("test")
                .runCommand(new Document("find", records.getNamespace().getCollectionName()).append("batchSize", 100));
        assertThat(answer.get("cursor", Document.class).getList("firstBatch", Document.class))
                .hasSize(2);
        assertThat(records.find().batchSize(100).map(each -> each.getInteger("_id")))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aUniqueIndexRefusesASecondOfTheSameValue() {
        records.createIndex(new Document("name", 1), new IndexOptions().unique(true));
        records.insertOne(new Document("_id", 1).append("name", "n"));

        assertThatThrownBy(() -> records.insertOne(new Document("_id", 2).append("name", "n")))
                .hasMessageContaining("E11000");
        assertThat(records.find(new Document("name", "n")).first()).containsEntry("_id", 1);
    }

    @Test
    void aDocumentMayHaveADocumentOrANumberAsItsId() {
        Document id = new Document("topic", "hazard-events").append("partition", 3);
        records.insertOne(new Document("_id", id).append("offset", 1L));
        records.insertOne(new Document("_id", 7).append("offset", 2L));

        assertThat(records.find(new Document("_id", id).append("offset", 1L)).first())
                .isNotNull();
        assertThat(records.find(new Document("_id", 7L)).first()).containsEntry("offset", 2L);
        assertThat(records.deleteOne(new Document("_id", id)).getDeletedCount()).isOne();
        assertThat(records.countDocuments()).isOne();
    }

    @Test
    void eachVersionIsWonByExactlyOneOfThoseWhoRace() throws InterruptedException {
        records.insertOne(new Document("_id", "a").append("version", 0).append("outbox", List.of()));
        Set<Integer> won = ConcurrentHashMap.newKeySet();
        CountDownLatch twice = new CountDownLatch(1);
        ExecutorService racers = Executors.newFixedThreadPool(6);
        for (int racer = 0; racer < 6; racer++) {
            racers.execute(() -> {
                for (int version = 0; version < 150; version++) {
                    Document after = records.findOneAndUpdate(
                            new Document("_id", "a").append("version", version),
                            new Document("$inc", new Document("version", 1))
                                    .append("$push", new Document("outbox", version)),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                    if (after != null && (after.getInteger("version") != version + 1 || !won.add(version))) {
                        twice.countDown();
                    }
                }
            });
        }
        racers.shutdown();
        assertThat(racers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(twice.getCount())
                .as("nobody won a version twice, or was given another's document")
                .isOne();
        Document last = records.find(new Document("_id", "a")).first();
        assertThat(last.getInteger("version")).isEqualTo(won.size());
        assertThat(last.getList("outbox", Integer.class))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSameSizeAs(won);
    }

    @Test
    void tellsItsClockAndThatItTakesWrites() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true);
        assertThat(hello.getDate("localTime").toInstant()).isCloseTo(Instant.now(), within(5));
    }

    private static org.assertj.core.data.TemporalUnitOffset within(long seconds) {
        return new org.assertj.core.data.TemporalUnitWithinOffset(seconds, java.time.temporal.ChronoUnit.SECONDS);
    }

    private void fill(int count) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(new Document("_id", "r%05d".formatted(i))
                    .append("version", 1)
                    .append("pending", true)
                    .append("last", "e" + i)
                    .append("payload", "p".repeat(200)));
        }
        records.insertMany(batch);
    }
}
