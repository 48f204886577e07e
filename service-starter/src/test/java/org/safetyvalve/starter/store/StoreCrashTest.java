package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.store.DurableStore;
import org.safetyvalve.platform.testing.NeedsDurableStore;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.write.Aggregates;

/**
 * The store dies, or stands still, under a load of commands: each is answered rightly or not at all, readiness goes down, and
 * within half a minute after the store is back everything goes on and nothing is owed.
 */
@NeedsDurableStore
class StoreCrashTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long LOAD_MILLIS = 1_500;

    @TempDir
    static Path directory;

    private static DurableStore store;
    private static Register register;
    private static TestService service;

    private CommandLoad load;

    @BeforeAll
    static void start() {
        store = DurableStore.open(directory.resolve("data"));
        register = Register.create();
        service = register.start(Map.of(
                "safetyvalve.store.uri",
                store.uri(Names.next("crash")),
                "safetyvalve.store.selection-timeout",
                "1s",
                "safetyvalve.store.read-timeout",
                "2s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        register.close();
        store.close();
    }

    @BeforeEach
    void putLoadOn() throws InterruptedException {
        await().atMost(SOON).until(() -> readiness() == 200);
        load = new CommandLoad(service.bean(Aggregates.class), register.units());
        load.start();
        await().atMost(SOON).until(() -> load.answered() > 50);
    }

    @AfterEach
    void takeLoadOff() throws InterruptedException {
        load.stop();
    }

    private static int readiness() {
        return service.send(service.anonymous("/actuator/health/readiness").GET())
                .status();
    }

    @Test
    void answersRightlyOrNotAtAllWhenTheStoreIsKilled() throws InterruptedException {
        store.crash();
        isAwayAndComesBack(store::start);
    }

    /** Then a gateway goes on and answers every command with an error of its own. */
    @Test
    void answersRightlyOrNotAtAllWhenTheDatabaseBehindTheStoreIsKilled() throws InterruptedException {
        store.crashDatabase();
        isAwayAndComesBack(store::start);
    }

    @Test
    void answersRightlyOrNotAtAllWhenTheStoreStandsStill() throws InterruptedException {
        store.freeze();
        isAwayAndComesBack(store::thaw);
    }

    private void isAwayAndComesBack(Runnable bringBack) throws InterruptedException {
        Instant away = Instant.now();
        await().atMost(SOON).until(() -> readiness() == 503);
        Duration downAfter = Duration.between(away, Instant.now());
        Thread.sleep(LOAD_MILLIS);
        int before = load.answered();
        bringBack.run();
        Instant back = Instant.now();
        await().atMost(SOON).until(() -> readiness() == 200);
        System.out.println(
                "Readiness down after " + downAfter + ", back after " + Duration.between(back, Instant.now()));
        await().atMost(SOON).until(() -> load.answered() > before + 100);
        load.stop();

        load.requireRightAnswers();
        load.repeatWhatIsUnknown();
        await().atMost(SOON).untilAsserted(StoreCrashTest::owesNothing);
    }

    /** Nothing waits, and each event has had its one effect: a letter, which is an aggregate of its own. */
    private static void owesNothing() {
        long events = eventsPublishedOf("units");
        assertThat(eventsPublishedOf("letters")).isEqualTo(events);
        assertThat(service.bean(MongoDatabase.class).getCollection("ledger").countDocuments())
                .isEqualTo(2 * events);
    }

    private static long eventsPublishedOf(String collection) {
        long events = 0;
        for (Document each :
                service.bean(MongoDatabase.class).getCollection(collection).find()) {
            assertThat(each).doesNotContainKey("pending");
            assertThat(each.getList("outbox", Document.class)).isEmpty();
            events += Fields.number(each, "version");
        }
        return events;
    }
}
