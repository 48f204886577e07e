package org.safetyvalve.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/** Threads that create documents and move each on through some versions until the store answers no more, and what it acknowledged to them. */
final class WriteLoad {

    private final int threads;
    private final Supplier<MongoClient> connect;
    private final ConcurrentMap<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private ExecutorService writers = Executors.newCachedThreadPool();

    WriteLoad(int threads, Supplier<MongoClient> connect) {
        this.threads = threads;
        this.connect = connect;
    }

    /** A client that repeats nothing by itself and does not wait long for a store that is gone. */
    static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .retryReads(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
    }

    void start(String round) {
        writers = Executors.newFixedThreadPool(threads);
        for (int writer = 0; writer < threads; writer++) {
            String prefix = round + "-" + writer + "-";
            writers.execute(() -> writeUntilItDies(prefix));
        }
    }

    private void writeUntilItDies(String prefix) {
        try (MongoClient client = connect.get()) {
            MongoCollection<Document> records = records(client);
            for (int n = 0; ; n++) {
                write(records, prefix + n);
            }
        } catch (MongoException expected) {
            // The store was killed: what was acknowledged before is what counts.
        }
    }

    private void write(MongoCollection<Document> records, String id) {
        records.insertOne(new Document("_id", id).append("version", 1).append("outbox", List.of("e1")));
        acknowledged.put(id, 1);
        for (int version = 1; version < 4; version++) {
            Document changed = records.findOneAndUpdate(
                    new Document("_id", id).append("version", version),
                    new Document("$inc", new Document("version", 1)),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            assertThat(changed).as("nobody else writes %s", id).isNotNull();
            acknowledged.put(id, version + 1);
        }
    }

    void awaitEnd() throws InterruptedException {
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** How many writes were acknowledged so far. */
    int count() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    void assertNothingAcknowledgedIsLost() {
        assertThat(acknowledged).hasSizeGreaterThan(threads);
        Map<String, Integer> kept = new HashMap<>();
        try (MongoClient client = connect.get()) {
            records(client).find().forEach(d -> kept.put(d.getString("_id"), d.getInteger("version")));
        }
        acknowledged.forEach(
                (id, version) -> assertThat(kept.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(version));
    }

    private static MongoCollection<Document> records(MongoClient client) {
        return client.getDatabase("durability").getCollection("records");
    }
}
