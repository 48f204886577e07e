package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.write.Aggregates;

/** Design section 5, "Settings". */
class StoreUseTest {
    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);
    private final Units units = new Units("units", "unit-events");
    private final Aggregates aggregates =
            new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());

    @Test
    void writesToAMajorityWithJournalAndReadsFromThePrimaryWhateverTheAddressSays() {
        StoreProperties properties = new StoreProperties(
                Platform.storeUri("settings") + "?w=1&journal=false&retryWrites=true&readPreference=secondary",
                8,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
        try (MongoClient client = new StoreConfiguration().storeClient(properties)) {
            assertThat(client.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(client.getReadPreference()).isEqualTo(ReadPreference.primary());
            MongoDatabase settings = new StoreConfiguration().storeDatabase(client, properties);
            assertThat(settings.getName()).isEqualTo("settings");
            assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        }
    }

    @Test
    void carriesTheConcernInEveryWrite() {
        aggregates.create(units, "u", command("a"), () -> List.of(new Registered("甲")));
        aggregates.execute(units, "u", command("b"), unit -> List.of(new Renamed("乙")));
        List<BsonDocument> writes = List.of(
                log.commands("insert", "units").get(0),
                log.commands("update", "units").get(0));
        for (BsonDocument write : writes) {
            assertThat(write.getDocument("writeConcern").toJson()).contains("\"w\": \"majority\"", "\"j\": true");
        }
    }

    @Test
    void asksForWhatIsDueInTheWordsOfItsPartialIndex() {
        assertThat(aggregates.due(units, Instant.parse("2026-11-24T02:00:00Z"), 5))
                .isEmpty();
        assertThat(log.commands("find", "units"))
                .singleElement()
                .as("or the durable store reads the whole collection")
                .satisfies(find -> assertThat(find.getDocument("filter").getDocument("due"))
                        .containsEntry("$exists", BsonBoolean.TRUE));
    }

    @Test
    void makesThePartialIndexOnWhatIsDueWhereThatIsAskedAndForNoCommand() {
        aggregates.create(units, "u", command("a"), () -> List.of(new Registered("甲")));
        assertThat(log.commands("createIndexes", "units")).isEmpty();
        for (int look = 0; look < 2; look++) {
            aggregates.due(units, Instant.parse("2026-11-24T02:00:00Z"), 5);
        }
        assertThat(log.commands("createIndexes", "units"))
                .singleElement()
                .satisfies(index -> assertThat(index.getArray("indexes").get(0).asDocument())
                        .containsEntry("key", BsonDocument.parse("{due: 1}"))
                        .containsEntry("partialFilterExpression", BsonDocument.parse("{due: {$exists: true}}")));
    }

    @Test
    void readsTheReplayedAnswerFromTheMajority() {
        aggregates.create(units, "u", command("a"), () -> List.of(new Registered("甲")));
        aggregates.execute(units, "u", command("b"), unit -> List.of(new Renamed("乙")));
        int before = log.commands("find", "units").size();
        aggregates.execute(units, "u", command("b"), unit -> List.of(new Renamed("乙")));
        aggregates.create(units, "u", command("a"), () -> List.of(new Registered("甲")));

        List<BsonDocument> finds = log.commands("find", "units");
        assertThat(finds.subList(before, finds.size()))
                .filteredOn(find -> find.containsKey("readConcern"))
                .hasSize(2)
                .allMatch(find -> find.getDocument("readConcern")
                        .getString("level")
                        .getValue()
                        .equals("majority"));
    }

    @Test
    void filtersFlatForThatTheEmbeddedStoreLooksUp() {
        aggregates.create(units, "u", command("a"), () -> List.of(new Registered("甲")));
        aggregates.execute(units, "u", command("b"), unit -> List.of(new Renamed("乙")));
        assertThat(log.commands("update", "units")
                        .get(0)
                        .getArray("updates")
                        .get(0)
                        .asDocument()
                        .getDocument("q")
                        .keySet())
                .isEqualTo(Set.of("_id", "version", "notes"));
    }
}
