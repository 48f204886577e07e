package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.write.OutboxFullException;
import org.springframework.util.unit.DataSize;

/** Design section 5, "Publishing" 1 to 3, as one instance and a broker meet. */
class PublishingTest {
    private static final Duration A_WHILE = Duration.ofMillis(150);

    private final MongoDatabase database = Stores.newDatabase();
    private final List<ProducerRecord<byte[], byte[]>> topic = Collections.synchronizedList(new ArrayList<>());
    private final List<Instance> instances = new ArrayList<>();

    private Instance start() {
        Instance instance = new Instance(database, topic);
        instances.add(instance);
        return instance;
    }

    @AfterEach
    void close() {
        instances.forEach(Instance::close);
    }

    private Document unit(String id) {
        return database.getCollection("units").find(new Document("_id", id)).first();
    }

    private List<String> outbox(String id) {
        return unit(id).getList("outbox", Document.class).stream()
                .map(event -> event.getString("id"))
                .toList();
    }

    private List<String> ledger() {
        List<String> ids = new ArrayList<>();
        database.getCollection("ledger").find().forEach(event -> ids.add(event.getString("_id")));
        return ids;
    }

    private void awaitCleared(String id) {
        await().untilAsserted(() -> {
            assertThat(outbox(id)).isEmpty();
            assertThat(unit(id)).doesNotContainKey("pending");
        });
    }

    private static void stays(org.awaitility.core.ThrowingRunnable assertion) {
        await().during(A_WHILE).atMost(A_WHILE.multipliedBy(4)).untilAsserted(assertion);
    }

    /** Acknowledges these one after the other, each when it is the only one that waits for it. */
    private static void acknowledgeEach(Instance instance, String... ids) {
        for (String id : ids) {
            instance.awaitHeld(id);
            instance.broker.acknowledge(0);
        }
    }

    @Test
    void sendsAnAggregatesNextEventOnlyWhenTheOneBeforeWasAcknowledged() {
        Instance instance = start();
        instance.register("u");
        instance.rename("u", "乙");
        instance.rename("u", "丙");

        instance.awaitHeld("u:1");
        stays(() -> assertThat(instance.broker.held()).isEqualTo(1));
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:2");
        stays(() -> assertThat(instance.broker.held()).isEqualTo(1));
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:3");
        instance.broker.acknowledge(0);

        awaitCleared("u");
        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:2", "u:3");
        assertThat(ledger()).containsExactly("u:1", "u:2", "u:3");
    }

    @Test
    void takesWithItsOwnEventsWhatAnotherInstanceHasLeftInTheOutbox() {
        Instance dying = start();
        Instance living = start();
        dying.register("u");
        dying.awaitHeld("u:1");
        dying.close();

        living.rename("u", "乙");
        acknowledgeEach(living, "u:1", "u:2");
        awaitCleared("u");
        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:2");
    }

    @Test
    void takesWithTheNextCommandWhatItGaveUpBefore() {
        Instance instance = start();
        instance.register("u");
        instance.rename("u", "乙");
        instance.awaitHeld("u:1");
        instance.broker.refuse(0);
        await().until(() -> instance.publisher.backlog() == 0);
        await().pollDelay(A_WHILE).until(() -> true);

        instance.rename("u", "丙");
        acknowledgeEach(instance, "u:1", "u:2", "u:3");
        awaitCleared("u");
        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:2", "u:3");
        assertThat(ledger()).containsExactly("u:1", "u:2", "u:3");
    }

    @Test
    void sendsOfEveryAggregateAtTheSameTime() {
        Instance instance = start();
        instance.register("u");
        instance.register("v");
        instance.register("w");
        instance.awaitHeld("u:1", "v:1", "w:1");
        instance.broker.acknowledge(1);
        awaitCleared("v");
        assertThat(outbox("u")).containsExactly("u:1");
    }

    @Test
    void answersTheCommandBeforeTheBrokerDoes() {
        Instance instance = start();
        assertThat(instance.register("u").version()).isEqualTo(1);
        assertThat(topic).isEmpty();
        assertThat(ledger()).isEmpty();
        assertThat(outbox("u")).containsExactly("u:1");
    }

    @Test
    void doesNotSendAgainWhatWasAcknowledged() {
        Instance instance = start();
        instance.register("u");
        instance.awaitHeld("u:1");
        // The outbox is cleared only at 1, which is not its last by then: it still holds the first event.
        instance.rename("u", "乙");
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:2");
        await().until(() -> ledger().contains("u:1"));
        assertThat(outbox("u")).containsExactly("u:1", "u:2");
        instance.rename("u", "丙");
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:3");
        instance.sweeper.sweep();
        instance.sweeper.sweep();
        stays(() -> assertThat(Instance.ids(instance.broker.heldRecords())).containsExactly("u:3"));
        instance.broker.acknowledge(0);

        awaitCleared("u");
        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:2", "u:3");
    }

    @Test
    void leavesWhatFailedToTheSweeperWhichKeepsTheOrder() {
        Instance instance = start();
        instance.register("u");
        instance.rename("u", "乙");
        instance.awaitHeld("u:1");
        instance.broker.refuse(0);
        stays(() -> assertThat(instance.broker.held())
                .as("the second does not go first")
                .isZero());
        assertThat(outbox("u")).containsExactly("u:1", "u:2");

        await().untilAsserted(() -> {
            instance.sweeper.sweep();
            assertThat(Instance.ids(instance.broker.heldRecords())).containsExactly("u:1");
        });
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:2");
        instance.broker.acknowledge(0);
        awaitCleared("u");
    }

    @Test
    void leavesToTheSweeperWhatTheProducerBreaksOn() {
        Instance instance = start();
        instance.broker.breakOnce(new ClassCastException("thrown by the test"));
        instance.register("u");
        await().until(() -> instance.publisher.backlog() == 0);

        await().untilAsserted(() -> {
            instance.sweeper.sweep();
            assertThat(Instance.ids(instance.broker.heldRecords())).containsExactly("u:1");
        });
        instance.broker.acknowledge(0);
        awaitCleared("u");
    }

    @Test
    void goesOnSweepingWhateverASweepFailsWith() {
        Instance instance = start();
        instance.register("u");
        AtomicInteger sweeps = new AtomicInteger();
        PublishingProperties often = new PublishingProperties(
                100,
                DataSize.ofMegabytes(1),
                100,
                Duration.ofMillis(1),
                100,
                Duration.ofMillis(5),
                Duration.ofMillis(5),
                100,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        LongSupplier failing = () -> {
            if (sweeps.incrementAndGet() == 1) {
                throw new LinkageError("thrown by the test");
            }
            return System.nanoTime();
        };
        try (Sweeper sweeper =
                new Sweeper(database, Set.of("units"), instance.publisher, instance.fence, often, failing)) {
            await().until(() -> sweeper.pending() == 1);
        }
    }

    @Test
    void doesNotSendAgainWhatWasAcknowledgedBeforeAFailure() {
        Instance instance = start();
        instance.register("u");
        instance.rename("u", "乙");
        instance.awaitHeld("u:1");
        instance.broker.acknowledge(0);
        instance.awaitHeld("u:2");
        instance.broker.refuse(0);
        assertThat(outbox("u")).containsExactly("u:1", "u:2");
        await().untilAsserted(() -> {
            instance.sweeper.sweep();
            assertThat(Instance.ids(instance.broker.heldRecords())).containsExactly("u:2");
        });
        instance.broker.acknowledge(0);
        awaitCleared("u");
        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:2");
    }

    @Test
    void makesADuplicateOfTheSameBytesWhenAnAnswerIsLost() {
        Instance instance = start();
        instance.register("u");
        instance.awaitHeld("u:1");
        instance.broker.loseTheAnswer(0);
        await().untilAsserted(() -> {
            instance.sweeper.sweep();
            assertThat(instance.broker.held()).isEqualTo(1);
        });
        instance.broker.acknowledge(0);
        awaitCleared("u");

        assertThat(Instance.ids(topic)).containsExactly("u:1", "u:1");
        Published.requireContract(published());
    }

    @Test
    void shortensAnOutboxThatIsNeverFoundUnchanged() {
        Instance instance = start();
        instance.register("u");
        for (int i = 2; i <= 8; i++) {
            instance.rename("u", "第" + i);
        }
        for (int i = 1; i <= 5; i++) {
            instance.awaitHeld("u:" + i);
            instance.broker.acknowledge(0);
        }
        instance.awaitHeld("u:6");

        await().untilAsserted(() -> assertThat(outbox("u")).containsExactly("u:6", "u:7", "u:8"));
        assertThat(unit("u").getBoolean("pending")).isTrue();
        assertThat(ledger()).containsExactly("u:1", "u:2", "u:3", "u:4", "u:5");
    }

    @Test
    void doesNotShortenAnOutboxBelowHalfItsBound() {
        Instance instance = start();
        instance.register("u");
        for (int i = 2; i <= 7; i++) {
            instance.rename("u", "第" + i);
        }
        instance.awaitHeld("u:1");
        instance.broker.acknowledge(0);
        await().until(() -> ledger().contains("u:1"));
        stays(() -> assertThat(outbox("u")).hasSize(7));
    }

    @Test
    void goesOnTakingCommandsForAsLongAsTheBrokerKeepsUp() {
        Instance instance = start();
        instance.register("u");
        for (int i = 2; i <= 60; i++) {
            instance.rename("u", "第" + i);
            // One event is always on its way: the outbox is never found as the drain knew it.
            if (i > 3) {
                instance.awaitHeld("u:" + (i - 3));
                instance.broker.acknowledge(0);
            }
            if (i > 16) {
                await().untilAsserted(() -> assertThat(outbox("u")).hasSizeLessThan(15));
            }
        }
    }

    @Test
    void refusesCommandsWhileTheBrokerIsAwayForTooLongAndRecovers() {
        Instance instance = start();
        instance.register("u");
        for (int i = 2; i <= 16; i++) {
            instance.rename("u", "第" + i);
        }
        assertThatThrownBy(() -> instance.rename("u", "第17")).isInstanceOf(OutboxFullException.class);
        for (int i = 1; i <= 16; i++) {
            instance.awaitHeld("u:" + i);
            instance.broker.acknowledge(0);
        }
        awaitCleared("u");
        assertThat(instance.rename("u", "第17").version()).isEqualTo(17);
    }

    @Test
    void clearsAgainWhatComesBackWithoutSendingIt() {
        Instance instance = start();
        instance.register("u");
        instance.awaitHeld("u:1");
        Document restored = unit("u");
        instance.broker.acknowledge(0);
        awaitCleared("u");
        database.getCollection("units").replaceOne(new Document("_id", "u"), restored);

        await().untilAsserted(() -> {
            instance.sweeper.sweep();
            assertThat(outbox("u")).isEmpty();
        });
        assertThat(instance.broker.held()).isZero();
        assertThat(Instance.ids(topic)).containsExactly("u:1");
    }

    @Test
    void takesOverFromAnInstanceThatDied() {
        Instance dead = start();
        dead.register("u");
        dead.awaitHeld("u:1");
        dead.rename("u", "乙");
        dead.close();

        Instance other = start();
        other.sweeper.sweep();
        stays(() -> assertThat(other.broker.held())
                .as("it may have been changed just now")
                .isZero());
        other.sweeper.sweep();
        acknowledgeEach(other, "u:1", "u:2");
        awaitCleared("u");
    }

    @Test
    void sweepsOnlyWhatHasNotChangedForAWhileOfItsOwnClock() {
        Instance dead = start();
        dead.publisher.close();
        dead.register("u");
        dead.register("busy");
        Instance other = start();
        AtomicLong nanos = new AtomicLong();
        try (Sweeper sweeper =
                new Sweeper(database, Set.of("units"), other.publisher, other.fence, likeProduction(), nanos::get)) {
            sweeper.sweep();
            nanos.addAndGet(Duration.ofMillis(4_900).toNanos());
            dead.rename("busy", "乙");
            sweeper.sweep();
            stays(() -> assertThat(other.broker.held()).isZero());
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            sweeper.sweep();
            other.awaitHeld("u:1");
            nanos.addAndGet(Duration.ofMillis(4_900).toNanos());
            sweeper.sweep();
            other.awaitHeld("u:1", "busy:1");
        }
    }

    private static PublishingProperties likeProduction() {
        return new PublishingProperties(
                100,
                DataSize.ofMegabytes(1),
                100,
                Duration.ofMillis(1),
                100,
                Duration.ofHours(1),
                Duration.ofSeconds(5),
                100,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    @Test
    void keepsAnEventOutOfMemoryWhenTooManyWaitAndSweepsItLater() throws InterruptedException {
        Instance instance = new Instance(database, topic, tight(2, DataSize.ofMegabytes(1)));
        instances.add(instance);
        instance.register("u");
        instance.register("v");
        instance.register("w");
        instance.awaitHeld("u:1", "v:1");
        stays(() -> assertThat(instance.broker.held()).isEqualTo(2));
        instance.broker.acknowledge(0);
        instance.broker.acknowledge(0);
        awaitCleared("u");
        awaitCleared("v");
        instance.sweeper.sweep();
        Thread.sleep(5);
        instance.sweeper.sweep();
        instance.awaitHeld("w:1");
        instance.broker.acknowledge(0);
        awaitCleared("w");
    }

    @Test
    void letsManyAtOnceFillAnEighthOfTheMemoryAndLeavesTheRestToCommands() {
        Instance instance = new Instance(database, topic, tight(16, DataSize.ofMegabytes(1)));
        instances.add(instance);
        instance.register("u");
        instance.awaitHeld("u:1");
        CompletableFuture<Void> oneMore = waiting(() -> instance.publisher.awaitRoomForMany(1));
        await().until(oneMore::isDone);
        CompletableFuture<Void> twoMore = waiting(() -> instance.publisher.awaitRoomForMany(2));
        stays(() -> assertThat(twoMore).isNotDone());

        for (int number = 2; number <= 16; number++) {
            CompletableFuture<Void> swept = waiting(() -> instance.publisher.awaitRoom(1));
            await().until(swept::isDone);
            instance.register("u" + number);
        }
        await().until(() -> instance.broker.held() == 16);
        instance.broker.acknowledge(0);
        stays(() -> assertThat(twoMore).isNotDone());
        while (instance.broker.held() > 0) {
            instance.broker.acknowledge(0);
        }
        await().until(twoMore::isDone);
    }

    /** While commands go on publishing, their part is never all free: who waited for that would wait for ever. */
    @Test
    void whoBringsMoreThanEverFitsWaitsForHalfOfTheirPart() {
        Instance instance = new Instance(database, topic, tight(64, DataSize.ofMegabytes(1)));
        instances.add(instance);
        for (int number = 1; number <= 5; number++) {
            instance.register("u" + number);
        }
        await().until(() -> instance.broker.held() == 5);
        CompletableFuture<Void> many = waiting(() -> instance.publisher.awaitRoomForMany(20));
        stays(() -> assertThat(many).isNotDone());

        instance.broker.acknowledge(0);
        await().until(many::isDone);
    }

    private interface Wait {
        void forRoom() throws InterruptedException;
    }

    private static CompletableFuture<Void> waiting(Wait wait) {
        return CompletableFuture.runAsync(() -> {
            try {
                wait.forRoom();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static PublishingProperties tight(int backlog, DataSize backlogBytes) {
        return new PublishingProperties(
                backlog,
                backlogBytes,
                100,
                Duration.ofMillis(1),
                100,
                Duration.ofHours(1),
                Duration.ofMillis(1),
                100,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    /** Few large events fill the memory as well as many small ones. */
    @Test
    void keepsAnEventOutOfMemoryWhenThoseThatWaitAreLarge() throws InterruptedException {
        Instance instance = new Instance(database, topic, tight(100, DataSize.ofBytes(1)));
        instances.add(instance);
        instance.register("u");
        instance.register("v");
        instance.awaitHeld("u:1");
        assertThat(instance.publisher.backlogBytes()).isGreaterThan(500);
        stays(() -> assertThat(instance.broker.held()).isEqualTo(1));

        instance.broker.acknowledge(0);
        awaitCleared("u");
        await().until(() -> instance.publisher.backlogBytes() == 0);
        instance.sweeper.sweep();
        Thread.sleep(5);
        instance.sweeper.sweep();
        instance.awaitHeld("v:1");
        instance.broker.acknowledge(0);
        awaitCleared("v");
    }

    private List<Published> published() {
        return topic.stream()
                .map(message -> Published.of(message.key(), message.headers(), message.value()))
                .toList();
    }

    @Test
    void sendsWhatAForeignConsumerExpects() {
        Instance instance = start();
        instance.register("u");
        instance.awaitHeld("u:1");
        instance.broker.acknowledge(0);
        instance.rename("u", "乙");
        instance.awaitHeld("u:2");
        instance.broker.acknowledge(0);

        List<Published> events = Published.requireContract(published()).get("u");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.safetyvalve.unit-registered.v1")
                .containsEntry("ce_source", "urn:safetyvalve:register")
                .containsEntry("ce_correlationid", "u")
                .containsEntry("ce_district", "371102")
                .containsEntry("ce_dataclassification", "public")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_causationid", "ce_traceparent");
        assertThat(new String(events.get(1).value(), StandardCharsets.UTF_8)).contains("\"name\":\"乙\"");
    }
}
