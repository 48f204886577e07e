package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.HeldStore;
import org.safetyvalve.starter.fixture.Names;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {
    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final String database = Names.next("health");
    private final HeldStore store = new HeldStore(Platform.storeUri(database));
    private MongoClient client;
    private StoreHealthIndicator health;

    @BeforeEach
    void connect() {
        client = MongoClients.create(store.uri());
        health = new StoreHealthIndicator(client.getDatabase(database));
    }

    @AfterEach
    void close() throws IOException {
        askers.shutdownNow();
        store.letGo();
        client.close();
        store.close();
    }

    @Test
    void oneCallerAsksTheStoreAndTheOthersAreAnsweredMeanwhile() throws Exception {
        store.hold("update", "health");
        Future<Status> asking = askers.submit(() -> health.health().getStatus());
        await().until(() -> store.held() == 1);

        List<Future<Status>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(askers.submit(() -> health.health().getStatus()));
        }
        for (Future<Status> other : others) {
            assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(Status.DOWN);
        }
        assertThat(store.held()).isEqualTo(1);

        store.letGo();
        assertThat(asking.get(30, TimeUnit.SECONDS)).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileTheStoreKeepsTheOneWhoAsksWaiting() throws Exception {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        store.hold("update", "health");
        await().pollInterval(100, TimeUnit.MILLISECONDS).until(() -> {
            askers.submit(() -> health.health());
            return store.held() == 1;
        });

        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> health.health().getStatus() == Status.DOWN);
        store.letGo();
        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> health.health().getStatus() == Status.UP);
    }
}
