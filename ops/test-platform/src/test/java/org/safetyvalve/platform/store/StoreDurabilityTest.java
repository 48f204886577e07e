package org.safetyvalve.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.FreePort;

class StoreDurabilityTest {

    private static final int WRITERS = 8;
    private static final long LOAD_MILLIS = 1_500;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path directory;

    private final int port = FreePort.any();
    private StoreProcess store;

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void killedUnderLoadItHasEveryWriteThatItAcknowledged() throws InterruptedException {
        start();
        ConcurrentMap<String, Integer> acknowledged = new ConcurrentHashMap<>();
        for (int round = 0; round < 2; round++) {
            ExecutorService writers = writeUntilItDies("round" + round, acknowledged);
            Thread.sleep(LOAD_MILLIS);
            store.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            start();

            assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
            Map<String, Integer> kept = versions();
            acknowledged.forEach(
                    (id, version) -> assertThat(kept.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(version));
        }
    }

    @Test
    void whatAMajorityReadShowedIsThereAfterAKill() {
        start();
        try (MongoClient client = client()) {
            MongoCollection<Document> records = records(client);
            records.insertOne(new Document("_id", "a").append("name", "责任阀"));
            records.createIndex(new Document("name", 1));
        }
        store.kill();
        start();
        try (MongoClient client = client()) {
            assertThat(records(client)
                            .withReadConcern(com.mongodb.ReadConcern.MAJORITY)
                            .find(new Document("name", "责任阀"))
                            .first())
                    .containsEntry("_id", "a");
            assertThat(records(client).listIndexes()).hasSize(2);
        }
    }

    @Test
    void stoppedAndStartedItGoesOnWithItsData() {
        start();
        try (MongoClient client = client()) {
            records(client).insertOne(new Document("_id", "a"));
        }
        store.close();
        assertThat(store.process().exitStatus()).as("a clean end by SIGTERM").isIn(0, 143);
        start();
        try (MongoClient client = client()) {
            assertThat(records(client).countDocuments()).isOne();
        }
    }

    private void start() {
        store = StoreProcess.start(directory.resolve("data"), port, directory.resolve("store.log"));
    }

    /** Each writer creates documents and moves each on through some versions, until the store answers no more. */
    private ExecutorService writeUntilItDies(String round, ConcurrentMap<String, Integer> acknowledged) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = round + "-" + writer + "-";
            writers.execute(() -> {
                try (MongoClient client = client()) {
                    write(records(client), prefix, acknowledged);
                } catch (MongoException expected) {
                    // The store was killed: what was acknowledged before is what counts.
                }
            });
        }
        return writers;
    }

    private static void write(
            MongoCollection<Document> records, String prefix, ConcurrentMap<String, Integer> acknowledged) {
        for (int n = 0; ; n++) {
            String id = prefix + n;
            records.insertOne(new Document("_id", id).append("version", 1).append("outbox", List.of("e1")));
            acknowledged.put(id, 1);
            for (int version = 1; version < 4; version++) {
                records.findOneAndUpdate(
                        new Document("_id", id).append("version", version),
                        new Document("$inc", new Document("version", 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                acknowledged.put(id, version + 1);
            }
        }
    }

    private Map<String, Integer> versions() {
        Map<String, Integer> versions = new HashMap<>();
        try (MongoClient client = client()) {
            records(client).find().forEach(d -> versions.put(d.getString("_id"), d.getInteger("version")));
        }
        return versions;
    }

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri("")))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
    }

    private static MongoCollection<Document> records(MongoClient client) {
        return client.getDatabase("durability").getCollection("records");
    }
}
