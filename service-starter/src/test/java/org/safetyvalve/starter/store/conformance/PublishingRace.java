package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.HeldBroker;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.publishing.Instance;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.OutboxFullException;

/** Instances of a service, each with all that writes and publishes, that work on the same units with one prompt broker. */
final class PublishingRace implements AutoCloseable {

    private final MongoDatabase database;
    private final List<ProducerRecord<byte[], byte[]>> topic = Collections.synchronizedList(new ArrayList<>());
    private final List<Instance> instances;

    PublishingRace(StoreUnderTest store, int instances) {
        this.database = store.database();
        this.instances = IntStream.range(0, instances)
                .mapToObj(i -> new Instance(store.connectAgain(), HeldBroker.prompt(topic)))
                .toList();
    }

    /** So many commanders, divided among the instances, give all units so many new names at the same time, and sweep. */
    void command(int commanders, int units, int names) throws Exception {
        for (int unit = 0; unit < units; unit++) {
            instances.get(unit % instances.size()).register("u" + unit);
        }
        Together.run(commanders, which -> {
            Instance instance = instances.get(which % instances.size());
            for (int name = 0; name < names; name++) {
                for (int unit = 0; unit < units; unit++) {
                    rename(instance, "u" + unit, which + "-" + name);
                }
                instance.sweep();
            }
            return which;
        });
        for (int unit = 0; unit < units; unit++) {
            assertThat(instances.get(0).history("u" + unit)).hasSize(1 + commanders * names);
        }
    }

    private static void rename(Instance instance, String unit, String name) throws InterruptedException {
        while (true) {
            try {
                instance.rename(unit, name);
                return;
            } catch (ConcurrentChangeException | OutboxFullException busy) {
                instance.sweep();
                Thread.sleep(20);
            }
        }
    }

    void awaitNothingPending() {
        await().atMost(Patience.soon()).pollInterval(Duration.ofMillis(20)).until(() -> {
            instances.forEach(Instance::sweep);
            return database.getCollection("units").countDocuments(new Document("pending", true)) == 0;
        });
    }

    /** The topic is what the contract promises, and the ledger is the topic. */
    void requireEverythingPublishedOnceAndKept() {
        List<Published> sent;
        synchronized (topic) {
            sent = topic.stream()
                    .map(message -> Published.of(message.key(), message.headers(), message.value()))
                    .toList();
        }
        Map<String, List<Published>> subjects = Published.requireContract(sent);
        long events = 0;
        for (Document unit : database.getCollection("units").find()) {
            String id = unit.getString("_id");
            assertThat(unit.getList("outbox", Document.class))
                    .as("outbox of " + id)
                    .isEmpty();
            List<SealedEvent> kept = instances.get(0).history(id);
            assertThat(kept).hasSize((int) Capability.number(unit, "version"));
            assertThat(kept.stream().map(SealedEvent::chainHash))
                    .containsExactlyElementsOf(subjects.get(id).stream()
                            .map(event -> event.headers().get("ce_chainhash"))
                            .toList());
            events += kept.size();
        }
        assertThat(database.getCollection("ledger").countDocuments()).isEqualTo(events);
        instances.forEach(instance -> assertThat(instance.conflicts()).isZero());
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
    }
}
