package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.write.Aggregates;

/** Design section 5, "Publishing" 2: first the ledger, then the outbox, which is cleared whole or not at all. */
class LedgerTest {
    private final MongoDatabase database = Stores.newDatabase();
    private final Units units = new Units("units", "unit-events");
    private final Aggregates aggregates =
            new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());
    private LedgerDrain drain = new LedgerDrain(database, Stores.publishing());

    @AfterEach
    void close() {
        drain.close();
    }

    /** A unit with as many events in its outbox. */
    private List<SealedEvent> unit(String id, int events) {
        aggregates.create(units, id, command("register " + id), () -> List.of(new Registered("甲")));
        for (int i = 2; i <= events; i++) {
            String name = "第" + i;
            aggregates.execute(units, id, command(id + name), unit -> List.of(new Renamed(name)));
        }
        return aggregates.history(units, id);
    }

    private void acknowledged(SealedEvent event, boolean newest, boolean shorten) {
        drain.add(new LedgerDrain.Published("units", event, newest, shorten));
    }

    private void awaitDrained() {
        await().until(() -> drain.backlog() == 0);
    }

    private Document stored(String id) {
        return database.getCollection("units").find(new Document("_id", id)).first();
    }

    private List<String> outbox(String id) {
        return stored(id).getList("outbox", Document.class).stream()
                .map(event -> event.getString("id"))
                .toList();
    }

    private Document ledger(String id) {
        return database.getCollection("ledger").find(new Document("_id", id)).first();
    }

    @Test
    void keepsTheBytesAndStringsThatWereSent() {
        SealedEvent event = unit("u", 1).get(0);
        acknowledged(event, true, false);
        awaitDrained();

        assertThat(ledger("u:1").get("body", Binary.class).getData()).isEqualTo(event.body());
        assertThat(SealedEvent.fromLedger(ledger("u:1")).headers()).isEqualTo(event.headers());
        assertThat(outbox("u")).isEmpty();
        assertThat(stored("u")).doesNotContainKey("pending");
        assertThat(aggregates.history(units, "u")).hasSize(1);
    }

    @Test
    void leavesADocumentThatACommandHasChangedSinceForTheNextRound() {
        List<SealedEvent> events = unit("u", 2);
        acknowledged(events.get(0), true, false);
        awaitDrained();

        assertThat(ledger("u:1")).isNotNull();
        assertThat(outbox("u")).as("whole or not at all").containsExactly("u:1", "u:2");
        assertThat(stored("u").getBoolean("pending")).isTrue();

        acknowledged(events.get(1), true, false);
        awaitDrained();
        assertThat(outbox("u")).isEmpty();
        assertThat(stored("u")).doesNotContainKey("pending");
    }

    @Test
    void clearsOfABatchThoseWhoseLastEventIsInTheLedger() {
        List<SealedEvent> cleared = unit("a", 3);
        List<SealedEvent> changed = unit("b", 2);
        acknowledged(changed.get(0), true, false);
        cleared.forEach(event -> acknowledged(event, event.sequence() == 3, false));
        awaitDrained();
        assertThat(outbox("a")).isEmpty();
        assertThat(outbox("b")).hasSize(2);
    }

    @Test
    void ignoresAnEventThatTheLedgerHasAlready() {
        SealedEvent event = unit("u", 1).get(0);
        database.getCollection("ledger").insertOne(event.toLedger());
        acknowledged(event, true, false);
        awaitDrained();
        assertThat(drain.conflicts()).isZero();
        assertThat(outbox("u")).isEmpty();
    }

    @Test
    void alarmsOfAnotherEventUnderTheSameIdAndKeepsTheOutbox() {
        List<SealedEvent> events = unit("u", 2);
        List<SealedEvent> others = unit("v", 1);
        Document tampered = events.get(0).toLedger();
        tampered.put(
                "headers", tampered.getString("headers").replace(events.get(0).chainHash(), "f".repeat(64)));
        database.getCollection("ledger").insertOne(tampered);

        acknowledged(events.get(0), false, false);
        acknowledged(others.get(0), true, false);
        awaitDrained();
        acknowledged(events.get(1), true, false);
        awaitDrained();

        assertThat(drain.conflicts()).isEqualTo(1);
        assertThat(ledger("u:1")).isEqualTo(tampered);
        assertThat(outbox("u")).containsExactly("u:1", "u:2");
        assertThat(outbox("v")).isEmpty();
    }

    @Test
    void shortensByTheAcknowledgedPrefixWithoutTouchingPending() {
        List<SealedEvent> events = unit("u", 6);
        events.subList(0, 4).forEach(event -> acknowledged(event, false, true));
        awaitDrained();
        assertThat(outbox("u")).containsExactly("u:5", "u:6");
        assertThat(stored("u").getBoolean("pending")).isTrue();
    }

    @Test
    void triesUntilTheStoreTakesTheBatch() {
        String name = Names.next("drain");
        CutProxy proxy = new CutProxy(Platform.storeUri(name));
        try (MongoClient client = Stores.connect(proxy.uri())) {
            MongoDatabase behind = client.getDatabase(name);
            drain.close();
            drain = new LedgerDrain(behind, Stores.publishing());
            Aggregates writer =
                    new Aggregates(behind, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());
            List<SealedEvent> events = new ArrayList<>();
            for (String id : List.of("a", "b", "c")) {
                writer.create(units, id, command(id), () -> List.of(new Registered("甲")));
                events.addAll(writer.history(units, id));
            }
            proxy.loseTheAnswerTo("insert");
            events.forEach(event -> acknowledged(event, true, false));
            await().atMost(Duration.ofSeconds(10)).until(() -> drain.backlog() == 0);

            assertThat(behind.getCollection("ledger").countDocuments()).isEqualTo(3);
            assertThat(behind.getCollection("units").countDocuments(new Document("pending", true)))
                    .isZero();
            assertThat(drain.conflicts()).isZero();
        }
        proxy.close();
    }
}
