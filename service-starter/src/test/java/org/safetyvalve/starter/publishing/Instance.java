package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.HeldBroker;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.WriteProperties;

/** All that writes and publishes in one instance of a service, on a broker that answers when the test says so. */
public final class Instance implements AutoCloseable {
    static {
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    static final Duration LOOK_EVERY = Duration.ofMillis(50);
    static final Duration BLIND_AFTER = Duration.ofSeconds(3);

    final HeldBroker broker;
    final LedgerDrain drain;
    final PublishingFence fence;
    final EventPublisher publisher;
    final Sweeper sweeper;
    final Aggregates aggregates;
    private final Units units = new Units("units", "unit-events");

    Instance(MongoDatabase database, List<ProducerRecord<byte[], byte[]>> topic) {
        this(database, topic, Stores.publishing());
    }

    Instance(MongoDatabase database, List<ProducerRecord<byte[], byte[]>> topic, PublishingProperties properties) {
        this(database, new HeldBroker(topic), properties);
    }

    /** On a broker of the test's own. */
    public Instance(MongoDatabase database, HeldBroker broker) {
        this(database, broker, Stores.publishing());
    }

    private Instance(MongoDatabase database, HeldBroker broker, PublishingProperties properties) {
        WriteProperties writing = Stores.writing();
        this.broker = broker;
        drain = new LedgerDrain(database, properties);
        fence = new PublishingFence(database, Duration.ofMillis(500), LOOK_EVERY, BLIND_AFTER);
        publisher = new EventPublisher(broker, drain, fence, properties, writing.outboxBound() / 2);
        sweeper = new Sweeper(database, Set.of("units"), publisher, fence, properties);
        aggregates = new Aggregates(database, publisher, new EventSealer("register", 4_096), writing);
        await().until(() -> !fence.isRaised());
    }

    public CommandResult register(String id) {
        return aggregates.create(units, id, command("register " + id), () -> List.of(new Registered("甲")));
    }

    public CommandResult rename(String id, String name) {
        return aggregates.execute(units, id, command(name), unit -> List.of(new Renamed(name)));
    }

    /** Everything that has happened to a unit. */
    public List<SealedEvent> history(String id) {
        return aggregates.history(units, id);
    }

    /** Publishes what was pending at the sweep before. */
    public void sweep() {
        sweeper.sweep();
    }

    /** How often the ledger held another event under the same id. */
    public long conflicts() {
        return drain.conflicts();
    }

    /** Waits until these records wait for an answer, in this order, and no others. */
    void awaitHeld(String... ids) {
        await().untilAsserted(() -> assertThat(ids(broker.heldRecords())).containsExactly(ids));
    }

    static List<String> ids(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(message -> new String(message.headers().lastHeader("ce_id").value()))
                .toList();
    }

    @Override
    public void close() {
        sweeper.close();
        publisher.close();
        drain.close();
        fence.close();
    }
}
