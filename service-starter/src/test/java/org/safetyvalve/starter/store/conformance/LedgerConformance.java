package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.HeldBroker;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.publishing.Instance;
import org.safetyvalve.starter.write.Aggregates;

/**
 * The ledger takes each event once by its id. What it has already is the same event published twice, which is nothing, or
 * another one under the same id, which is an alarm. The history of a record is read from it by ids.
 */
public abstract class LedgerConformance extends Capability {

    private final Units units = new Units("units", "unit-events");

    private Aggregates writer() {
        return writer(database());
    }

    private static Aggregates writer(MongoDatabase database) {
        return new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());
    }

    private List<SealedEvent> unit(Aggregates writer, String id, String name) {
        writer.create(units, id, command("register " + id), () -> List.of(new Registered(name)));
        writer.execute(units, id, command("rename " + id), unit -> List.of(new Renamed("乙")));
        return writer.history(units, id);
    }

    private MongoCollection<Document> ledger() {
        return database().getCollection("ledger");
    }

    private long pending() {
        return database().getCollection("units").countDocuments(new Document("pending", true));
    }

    @Test
    void ignoresEventsThatItHasAlready() {
        List<SealedEvent> before = new ArrayList<>();
        for (String id : List.of("u", "v", "w")) {
            before.addAll(unit(writer(), id, "甲"));
        }
        for (int i = 0; i < before.size(); i += 2) {
            ledger().insertOne(before.get(i).toLedger());
        }
        try (Instance instance = new Instance(database(), HeldBroker.prompt(new ArrayList<>()))) {
            await().atMost(Patience.soon()).until(() -> {
                instance.sweep();
                return pending() == 0;
            });
            assertThat(instance.conflicts()).isZero();
            assertThat(ledger().countDocuments()).isEqualTo(before.size());
            for (SealedEvent event : before) {
                SealedEvent kept =
                        SealedEvent.fromLedger(ledger().find(id(event.id())).first());
                assertThat(kept.headers()).isEqualTo(event.headers());
                assertThat(kept.body()).isEqualTo(event.body());
            }
        }
    }

    @Test
    void raisesAnAlarmOfAnotherEventUnderTheSameIdAndKeepsBoth() {
        unit(writer(), "u", "甲");
        unit(writer(), "v", "甲");
        Units others = new Units("others", "unit-events");
        writer().create(others, "u", command("another"), () -> List.of(new Registered("丙")));
        Document another = writer().history(others, "u").get(0).toLedger();
        ledger().insertOne(another);
        try (Instance instance = new Instance(database(), HeldBroker.prompt(new ArrayList<>()))) {
            await().atMost(Patience.soon()).until(() -> {
                instance.sweep();
                return pending() == 1 && instance.conflicts() > 0;
            });
            assertThat(ledger().find(id("u:1")).first()).isEqualTo(another);
            assertThat(database().getCollection("units").find(id("u")).first().getList("outbox", Document.class))
                    .hasSize(2);
        }
    }

    @Test
    void givesBackAsManyEventsAsAHistoryNamesInMoreThanOneBatch() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(id("u:" + i).append("text", "隐患".repeat(50)));
        }
        ledger().insertMany(many);
        List<Document> found = new ArrayList<>();
        ledger().find(new Document(
                        "_id", in(many.stream().map(event -> event.get("_id")).toList())))
                .into(found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(many);
    }
}
