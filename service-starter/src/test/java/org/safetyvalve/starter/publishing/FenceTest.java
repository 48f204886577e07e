package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.HeldBroker;
import org.safetyvalve.starter.fixture.HeldStore;
import org.safetyvalve.starter.fixture.Hooked;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Stores;

/** Design section 5: live publishing is fenced on all instances until the ledger has been sent. */
class FenceTest {
    private final MongoDatabase database = Stores.newDatabase();
    private final List<ProducerRecord<byte[], byte[]>> old = Collections.synchronizedList(new ArrayList<>());
    private final List<ProducerRecord<byte[], byte[]>> emptied = Collections.synchronizedList(new ArrayList<>());
    private final HeldBroker newBroker = new HeldBroker(emptied);
    private final ExecutorService operator = Executors.newSingleThreadExecutor();
    private final List<Instance> instances = new ArrayList<>();

    private Instance start() {
        Instance instance = new Instance(database, old);
        instances.add(instance);
        return instance;
    }

    @AfterEach
    void close() {
        instances.forEach(Instance::close);
        operator.shutdownNow();
    }

    private Future<Long> orderToRepublish(Instance instance) {
        Republisher republisher = new Republisher(database, Set.of("units"), newBroker, instance.fence);
        return operator.submit(republisher::republish);
    }

    @Test
    void waitsUntilNothingIsInFlightAnywhereAndLetsNothingFollow() throws Exception {
        Instance one = start();
        Instance other = start();
        one.register("u");
        one.awaitHeld("u:1");
        one.broker.acknowledge(0);
        await().until(() -> one.drain.backlog() == 0);
        other.register("v");
        other.awaitHeld("v:1");

        Future<Long> republished = orderToRepublish(one);
        await().until(() -> one.fence.isRaised() && other.fence.isRaised());
        one.rename("u", "乙");
        other.rename("v", "丙");
        one.sweeper.sweep();
        await().during(Duration.ofMillis(400)).atMost(Duration.ofSeconds(3)).untilAsserted(() -> {
            assertThat(newBroker.held()).as("v:1 is still on its way").isZero();
            assertThat(one.broker.held()).isZero();
            other.awaitHeld("v:1");
        });

        other.broker.acknowledge(0);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(Instance.ids(newBroker.heldRecords())).containsExactlyInAnyOrder("u:1", "v:1"));
        assertThat(one.broker.held() + other.broker.held()).isZero();
        newBroker.acknowledge(0);
        newBroker.acknowledge(0);
        assertThat(republished.get(10, TimeUnit.SECONDS)).isEqualTo(2);

        await().until(() -> !one.fence.isRaised());
        await().untilAsserted(() -> {
            one.sweeper.sweep();
            assertThat(Instance.ids(one.broker.heldRecords()))
                    .as("it does not know that v:1 was acknowledged to the other")
                    .containsExactly("u:2", "v:1");
        });
        assertThat(Instance.ids(emptied)).containsExactlyInAnyOrder("u:1", "v:1");
    }

    @Test
    void sendsOneSubjectsEventsOneAfterTheOtherAsFarAsTheLedgerGoes() throws Exception {
        Instance one = start();
        one.register("u");
        one.rename("u", "乙");
        one.rename("u", "丙");
        for (int i = 1; i <= 3; i++) {
            one.awaitHeld("u:" + i);
            one.broker.acknowledge(0);
        }
        await().until(() -> one.drain.backlog() == 0);
        database.getCollection("ledger").deleteOne(new Document("_id", "u:3"));

        Future<Long> republished = orderToRepublish(one);
        await().until(() -> newBroker.held() == 1);
        newBroker.acknowledge(0);
        await().untilAsserted(
                        () -> assertThat(Instance.ids(newBroker.heldRecords())).containsExactly("u:2"));
        newBroker.acknowledge(0);
        assertThat(republished.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void staysUpWhenTheLedgerCouldNotBeSentAndComesDownWhenItWas() throws Exception {
        Instance one = start();
        one.register("u");
        one.awaitHeld("u:1");
        one.broker.acknowledge(0);
        await().until(() -> one.drain.backlog() == 0);

        Future<Long> failed = orderToRepublish(one);
        await().until(() -> newBroker.held() == 1);
        newBroker.refuse(0);
        await().until(failed::isDone);
        assertThat(failed).failsWithin(Duration.ZERO);
        await().during(Duration.ofMillis(400)).atMost(Duration.ofSeconds(4)).until(one.fence::isRaised);

        Future<Long> again = orderToRepublish(one);
        await().until(() -> newBroker.held() == 1);
        newBroker.acknowledge(0);
        again.get(10, TimeUnit.SECONDS);
        await().until(() -> !one.fence.isRaised());
    }

    @Test
    void waitsForNoFurtherEventWhenOneCanNotEvenBeSent() throws Exception {
        Instance one = start();
        for (String id : List.of("u", "v", "w")) {
            one.register(id);
            one.awaitHeld(id + ":1");
            one.broker.acknowledge(0);
        }
        await().until(() -> one.drain.backlog() == 0);

        AtomicInteger sends = new AtomicInteger();
        Map<String, Object> nobody = Map.of("bootstrap.servers", "127.0.0.1:" + FreePort.any(), "max.block.ms", 200);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(nobody, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
                        sends.incrementAndGet();
                        return super.send(message);
                    }
                }) {
            Republisher republisher = new Republisher(database, Set.of("units"), producer, one.fence);
            assertThatThrownBy(republisher::republish).isInstanceOf(ExecutionException.class);
        }
        assertThat(sends).hasValue(1);
    }

    @Test
    void doesNotWaitForAnInstanceThatIsDead() throws Exception {
        Instance one = start();
        database.getCollection("instances")
                .insertOne(new Document("_id", "killed").append("fence", "").append("at", new Date(0)));
        long start = System.nanoTime();
        Future<Long> republished = orderToRepublish(one);
        assertThat(republished.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Instance.BLIND_AFTER)
                .isLessThan(Instance.BLIND_AFTER.plusSeconds(4));
        assertThat(database.getCollection("instances").countDocuments()).isEqualTo(1);
    }

    @Test
    void isRefusedWhileAnInstanceThatLivesHasNotStopped() throws Exception {
        Instance one = start();
        Instance other = start();
        other.register("v");
        other.awaitHeld("v:1");

        Future<Long> refused = orderToRepublish(one);
        assertThat(refused)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(StillPublishingException.class);
        assertThat(one.fence.isRaised()).isTrue();
        assertThat(database.getCollection("instances").countDocuments()).isEqualTo(2);

        other.broker.acknowledge(0);
        Future<Long> again = orderToRepublish(one);
        await().until(() -> newBroker.held() == 1);
        newBroker.acknowledge(0);
        assertThat(again.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        await().until(() -> !one.fence.isRaised() && !other.fence.isRaised());
    }

    /** It can't reach the store from before the order until after: nobody can wait for it. */
    @Test
    void sendsAgainWhatABlindInstanceAloneKnewToBeAcknowledged() throws Exception {
        Instance one = start();
        String name = database.getName();
        try (CutProxy proxy = new CutProxy(Platform.storeUri(name));
                MongoClient client = Stores.connect(proxy.uri());
                Instance blind = new Instance(client.getDatabase(name), old)) {
            blind.register("u");
            blind.awaitHeld("u:1");
            blind.broker.acknowledge(0);
            await().until(() -> blind.drain.backlog() == 0);
            blind.rename("u", "乙");
            blind.awaitHeld("u:2");
            proxy.goAway();
            blind.broker.acknowledge(0);

            Future<Long> republished = orderToRepublish(one);
            await().until(() -> newBroker.held() == 1);
            assertThat(Instance.ids(newBroker.heldRecords())).containsExactly("u:1");
            newBroker.acknowledge(0);
            assertThat(republished.get(10, TimeUnit.SECONDS)).isEqualTo(1);

            proxy.comeBack();
            await().until(() -> !blind.fence.isRaised());
            await().untilAsserted(() -> {
                blind.sweeper.sweep();
                assertThat(Instance.ids(blind.broker.heldRecords())).containsExactly("u:2");
            });
            blind.broker.acknowledge(0);
            await().until(() -> database.getCollection("units").countDocuments(new Document("pending", true)) == 0);
        }
    }

    /** Its ledger may have been read before it could say that it had more to add. */
    @Test
    void clearsNoOutboxWhileItCanNotSeeTheFence() throws Exception {
        String name = database.getName();
        try (HeldStore store = new HeldStore(Platform.storeUri(name));
                MongoClient client = Stores.connect(store.uri());
                Instance blind = new Instance(client.getDatabase(name), old)) {
            blind.register("u");
            blind.awaitHeld("u:1");
            store.hold("update", "instances");
            await().until(blind.fence::isRaised);
            blind.broker.acknowledge(0);
            await().until(() -> database.getCollection("ledger").countDocuments() == 1);
            await().during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> database.getCollection("units").countDocuments(new Document("pending", true)) == 1);

            store.letGo();
            await().until(() -> database.getCollection("units").countDocuments(new Document("pending", true)) == 0);
        }
    }

    @Test
    void goesOnLookingAfterAFailureThatNobodyExpected() {
        AtomicInteger looks = new AtomicInteger();
        MongoDatabase defective = Hooked.database(database, (collection, operation) -> {
            if (collection.equals("control") && looks.incrementAndGet() == 1) {
                throw new IllegalStateException("thrown by the test");
            }
        });
        try (PublishingFence fence =
                new PublishingFence(defective, Duration.ofSeconds(1), Instance.LOOK_EVERY, Instance.BLIND_AFTER)) {
            await().until(() -> !fence.isRaised());
        }
    }

    @Test
    void stopsPublishingWhenItCanNotSeeTheFence() {
        String name = Names.next("blind");
        try (CutProxy proxy = new CutProxy(Platform.storeUri(name));
                MongoClient client = Stores.connect(proxy.uri());
                PublishingFence fence = new PublishingFence(
                        client.getDatabase(name), Duration.ofSeconds(1), Instance.LOOK_EVERY, Duration.ofMillis(500))) {
            await().until(() -> !fence.isRaised());
            proxy.goAway();
            await().until(fence::isRaised);
            proxy.comeBack();
            await().until(() -> !fence.isRaised());
        }
    }

    @Test
    void startsBlindAndPublishesNothingUntilItHasSeenThatTheFenceIsDown() {
        database.getCollection("control")
                .insertOne(new Document("_id", "publishing-fence").append("token", "raised by another"));
        try (PublishingFence fence =
                new PublishingFence(database, Duration.ofSeconds(1), Instance.LOOK_EVERY, Instance.BLIND_AFTER)) {
            assertThat(fence.isRaised()).isTrue();
            await().during(Duration.ofMillis(300)).until(fence::isRaised);
            fence.lower("of another order");
            await().during(Duration.ofMillis(400)).atMost(Duration.ofSeconds(4)).until(fence::isRaised);
            fence.lower("raised by another");
            await().until(() -> !fence.isRaised());
        }
    }
}
