package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.OutboxFullException;

/**
 * Commands, acknowledgements, failures, lost answers, sweeps and deaths in whatever order, on two instances that know
 * nothing of each other: in the end the topic is what the contract promises, the ledger is the topic, and no outbox holds
 * anything.
 */
class InterleavingsTest {
    private static final int STEPS = 60;
    private static final List<String> UNITS = List.of("u", "v", "w");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "schedule {0}")
    @MethodSource("seeds")
    void loseAndReorderNothing(long seed) throws InterruptedException {
        new Schedule(seed).run();
    }

    private static final class Schedule {
        private final Random random;
        private final MongoDatabase database = Stores.newDatabase();
        private final List<ProducerRecord<byte[], byte[]>> topic = Collections.synchronizedList(new ArrayList<>());
        private final List<Instance> instances = new ArrayList<>();
        private final Map<String, Long> written = new TreeMap<>();
        private final List<String> story = new ArrayList<>();

        Schedule(long seed) {
            random = new Random(seed);
            instances.add(new Instance(database, topic));
            instances.add(new Instance(database, topic));
        }

        void run() throws InterruptedException {
            for (int step = 0; step < STEPS; step++) {
                step();
                if (random.nextInt(4) == 0) {
                    Thread.sleep(random.nextInt(4));
                }
            }
            finish();
            try {
                verify();
            } catch (AssertionError broken) {
                throw new AssertionError(String.join("\n", story), broken);
            } finally {
                instances.forEach(Instance::close);
            }
        }

        private void step() {
            int which = random.nextInt(instances.size());
            Instance instance = instances.get(which);
            int choice = random.nextInt(100);
            if (choice < 40) {
                command(instance, which);
            } else if (choice < 75) {
                answer(instance, which, "acknowledges");
            } else if (choice < 82) {
                answer(instance, which, "refuses");
            } else if (choice < 88) {
                answer(instance, which, "loses the answer to");
            } else if (choice < 98) {
                story.add(which + " sweeps");
                instance.sweeper.sweep();
            } else {
                story.add(which + " dies");
                instance.close();
                instances.set(which, new Instance(database, topic));
            }
        }

        private void command(Instance instance, int which) {
            String id = UNITS.get(random.nextInt(UNITS.size()));
            try {
                long version = written.containsKey(id)
                        ? instance.rename(id, "第" + story.size()).version()
                        : instance.register(id).version();
                written.put(id, version);
                story.add(which + " writes " + id + ':' + version);
            } catch (OutboxFullException | ConcurrentChangeException refused) {
                story.add(which + " refuses a command on " + id);
            }
        }

        private void answer(Instance instance, int which, String how) {
            int held = instance.broker.held();
            if (held == 0) {
                return;
            }
            int index = random.nextInt(held);
            story.add(which + " " + how + " "
                    + Instance.ids(instance.broker.heldRecords()).get(index));
            switch (how) {
                case "acknowledges" -> instance.broker.acknowledge(index);
                case "refuses" -> instance.broker.refuse(index);
                default -> instance.broker.loseTheAnswer(index);
            }
        }

        private void finish() {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        for (Instance instance : instances) {
                            while (instance.broker.held() > 0) {
                                instance.broker.acknowledge(0);
                            }
                            instance.sweeper.sweep();
                        }
                        return database.getCollection("units").countDocuments(new Document("pending", true)) == 0;
                    });
        }

        private void verify() {
            List<Published> published = topic.stream()
                    .map(message -> Published.of(message.key(), message.headers(), message.value()))
                    .toList();
            Map<String, List<Published>> subjects = Published.requireContract(published);
            assertThat(subjects.keySet()).isEqualTo(written.keySet());
            written.forEach((id, version) -> assertThat(subjects.get(id)).hasSize(version.intValue()));
            for (Document unit : database.getCollection("units").find()) {
                assertThat(unit.getList("outbox", Document.class)).isEmpty();
            }
            long events = written.values().stream().mapToLong(Long::longValue).sum();
            assertThat(database.getCollection("ledger").countDocuments()).isEqualTo(events);
            for (List<Published> ofOne : subjects.values()) {
                for (Published event : ofOne) {
                    SealedEvent kept = SealedEvent.fromLedger(database.getCollection("ledger")
                            .find(new Document("_id", event.id()))
                            .first());
                    assertThat(kept.headers()).isEqualTo(event.headers());
                    assertThat(kept.body()).isEqualTo(event.value());
                }
            }
            instances.forEach(instance -> assertThat(instance.drain.conflicts()).isZero());
        }
    }
}
