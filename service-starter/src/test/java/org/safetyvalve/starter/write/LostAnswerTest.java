package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;

/** Design section 5: what is certain, and what nobody knows. */
class LostAnswerTest {
    private final String name = Names.next("lost");
    private final CutProxy proxy = new CutProxy(Platform.storeUri(name));
    private final MongoClient client = Stores.connect(proxy.uri());
    private final MongoDatabase database = client.getDatabase(name);
    private final KeptPublisher publisher = new KeptPublisher();
    private final Units units = new Units("units", "unit-events");
    private final Aggregates aggregates =
            new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());

    @AfterEach
    void close() {
        client.close();
        proxy.close();
    }

    private CommandResult register(String key) {
        return aggregates.create(units, "u-" + key, command(key), () -> List.of(new Registered("甲")));
    }

    private CommandResult rename(String id, String key) {
        return aggregates.execute(units, id, command(key), unit -> List.of(new Renamed("乙")));
    }

    @Test
    void saysThatTheOutcomeOfACreationIsUnknownAndThenFindsOut() {
        database.getCollection("units").insertOne(new Document("_id", "connected"));
        proxy.loseTheAnswerTo("insert");

        assertThatThrownBy(() -> register("k")).isInstanceOf(OutcomeUnknownException.class);

        assertThat(publisher.handedOver()).isEmpty();
        assertThat(register("k")).isEqualTo(new CommandResult("u-k", 1, "REGISTERED"));
        assertThat(publisher.handedOver()).as("left to the sweeper").isEmpty();
        assertThat(aggregates.history(units, "u-k")).hasSize(1);
    }

    @Test
    void saysThatTheOutcomeOfACommandIsUnknownAndThenFindsOut() {
        String id = register("k").id();
        proxy.loseTheAnswerTo("update");

        assertThatThrownBy(() -> rename(id, "rename")).isInstanceOf(OutcomeUnknownException.class);

        assertThat(publisher.handedOver()).hasSize(1);
        assertThat(rename(id, "rename")).isEqualTo(new CommandResult(id, 2, "REGISTERED"));
        assertThat(publisher.handedOver()).as("left to the sweeper").hasSize(1);
        assertThat(aggregates.history(units, id)).hasSize(2);
    }

    @Test
    void saysThatTheOutcomeOfASheetIsUnknownAndCreatesNothingTwice() throws InterruptedException {
        database.getCollection("units").insertOne(new Document("_id", "connected"));
        List<BulkCreation<UnitEvent>> sheet = List.of(
                new BulkCreation<>("a", command("sheet"), List.of(new Registered("甲"))),
                new BulkCreation<>("b", command("sheet"), List.of(new Registered("乙"))));
        proxy.loseTheAnswerTo("insert");

        assertThatThrownBy(() -> aggregates.createAll(units, sheet)).isInstanceOf(OutcomeUnknownException.class);

        assertThat(publisher.handedOver()).isEmpty();
        assertThat(aggregates.createAll(units, sheet)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void saysThatNothingHasChangedWhenTheStoreCanNotBeReached() {
        String id = register("k").id();
        proxy.goAway();
        // Over a connection that was open before, nobody can tell how far the write came.
        assertThatThrownBy(() -> rename(id, "rename")).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> rename(id, "rename")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> register("l")).isInstanceOf(StoreUnavailableException.class);

        proxy.comeBack();
        assertThat(rename(id, "rename").version()).isEqualTo(2);
        assertThat(register("l").version()).isEqualTo(1);
    }

    @Test
    void takesAnErrorAnswerForUnknownUnlessAKeyIsTaken() {
        assertThatThrownBy(() -> StoreErrors.writing(() -> {
                    throw new MongoException(1, "InternalError: the database behind has gone");
                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> StoreErrors.reading(() -> {
                    throw new MongoException(1, "InternalError");
                }))
                .isInstanceOf(StoreUnavailableException.class);
        database.getCollection("units").insertOne(new Document("_id", "taken"));
        assertThatThrownBy(() -> StoreErrors.writing(
                        () -> database.getCollection("units").insertOne(new Document("_id", "taken"))))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        taken -> assertThat(StoreErrors.isDuplicateKey(taken)).isTrue());
    }
}
