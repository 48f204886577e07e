package org.safetyvalve.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
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
        WriteLoad load = new WriteLoad(WRITERS, this::client);
        for (int round = 0; round < 2; round++) {
            load.start("round" + round);
            Thread.sleep(LOAD_MILLIS);
            store.kill();
            load.awaitEnd();
            start();
            load.assertNothingAcknowledgedIsLost();
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

    private MongoClient client() {
        return WriteLoad.connect(store.uri(""));
    }

    private static MongoCollection<Document> records(MongoClient client) {
        return client.getDatabase("durability").getCollection("records");
    }
}
