package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.Unit;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.fixture.UnitEvent.Merged;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;

/** An instance remembers what its commands left, and what it remembers may be out of date. */
class RememberedAggregatesTest {
    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);
    private final Units units = new Units("units", "unit-events");
    private final KeptPublisher published = new KeptPublisher();
    private final Aggregates here = instance(100);
    private final Aggregates elsewhere = instance(100);

    private Aggregates instance(int remembered) {
        return new Aggregates(
                database,
                published,
                new EventSealer("register", 4_096),
                new WriteProperties(16, 4_096, 5, Duration.ofHours(24), 5, remembered));
    }

    private CommandResult register() {
        return here.create(units, "u", command("register"), () -> List.of(new Registered("甲")));
    }

    /** Only a unit that is not merged is renamed. */
    private List<UnitEvent> rename(Stored<Unit> unit) {
        if (unit.state().mergedInto() != null) {
            throw new Refusal(CommandRule.NOT_IN_THE_FUTURE);
        }
        return List.of(new Renamed(unit.state().name() + "一"));
    }

    private CommandResult rename(Aggregates instance, CommandContext context) {
        return instance.execute(units, "u", context, this::rename);
    }

    private int reads() {
        return log.commands("find", "units").size();
    }

    private String name() {
        return database.getCollection("units")
                .find(new Document("_id", "u"))
                .first()
                .get("state", Document.class)
                .getString("name");
    }

    @Test
    void sparesTheReadOfWhatItsOwnCommandLeft() {
        register();
        for (int i = 0; i < 3; i++) {
            rename(here, command("rename " + i));
        }

        assertThat(reads()).isZero();
        assertThat(name()).isEqualTo("甲一一一");
        assertThat(published.handedOver())
                .extracting(events -> events.get(0).id())
                .containsExactly("u:1", "u:2", "u:3", "u:4");
    }

    @Test
    void sparesTheReadAlsoWhenACommandBeforeChangedNothing() {
        register();
        here.execute(units, "u", command("nothing"), unit -> List.of());
        rename(here, command("rename"));
        assertThat(reads()).as("for the one that changed nothing, and after it").isEqualTo(2);

        rename(here, command("again"));

        assertThat(reads()).isEqualTo(2);
        assertThat(name()).isEqualTo("甲一一");
    }

    @Test
    void readsAgainWhenTheOutboxMayBeHalfFull() {
        register();
        for (int i = 0; i < 7; i++) {
            rename(here, command("rename " + i));
        }

        assertThat(reads()).isEqualTo(1);
        assertThat(published.handedOver().get(6)).hasSize(1);
        assertThat(published.handedOver().get(7)).hasSize(8);
    }

    @Test
    void readsAgainWhatThePublisherHasLeftInItsOutbox() {
        register();
        rename(here, command("rename"));
        published.leave("units", "u");
        rename(here, command("again"));

        assertThat(reads()).isEqualTo(1);
        assertThat(published.handedOver().get(2)).hasSize(3);
    }

    @Test
    void readsAgainWhatThePublisherDidNotTake() {
        register();
        published.takeOnlyWhen(() -> false);
        rename(here, command("rename"));
        published.takeOnlyWhen(() -> true);
        rename(here, command("again"));

        assertThat(reads()).isEqualTo(1);
        assertThat(published.handedOver().get(2)).hasSize(3);
    }

    /** It may give up on its own thread what it took, before the command that brought it is over. */
    @Test
    void readsAgainWhatThePublisherTookAndHasLeftAtOnce() {
        published.takeOnlyWhen(() -> {
            published.leave("units", "u");
            return true;
        });
        register();
        published.takeOnlyWhen(() -> true);
        rename(here, command("rename"));

        assertThat(reads()).isEqualTo(1);
        assertThat(published.handedOver().get(1)).hasSize(2);
    }

    @Test
    void decidesOnTheStoreWhatItsMemoryWouldRefuse() {
        register();
        here.execute(units, "u", command("merge"), unit -> List.of(new Merged("v")));
        elsewhere.execute(units, "u", command("back"), unit -> List.of(new Registered("乙")));

        assertThat(rename(here, command("rename")).version()).isEqualTo(4);
        assertThat(name()).isEqualTo("乙一");
    }

    @Test
    void refusesWhatTheStoreForbidsAndItsMemoryWouldAllow() {
        register();
        elsewhere.execute(units, "u", command("merge"), unit -> List.of(new Merged("v")));

        assertThatThrownBy(() -> rename(here, command("rename"))).isInstanceOf(Refusal.class);
        assertThat(name()).isEqualTo("甲");
    }

    @Test
    void comparesTheCallersVersionWithTheStore() {
        register();
        rename(elsewhere, command("elsewhere"));
        CommandContext sawTheFirst = command("department", "a", "r", 1L, Instant.parse("2026-11-24T02:00:00Z"));
        CommandContext sawTheSecond = command("department", "b", "r", 2L, Instant.parse("2026-11-24T02:00:00Z"));

        assertThatThrownBy(() -> rename(here, sawTheFirst)).isInstanceOf(StaleVersionException.class);
        assertThat(rename(here, sawTheSecond).version()).isEqualTo(3);
    }

    @Test
    void givesTheFirstAnswerToACommandThatAnotherInstanceCarriedOut() {
        register();
        CommandResult first = rename(elsewhere, command("rename"));
        rename(elsewhere, command("again"));

        assertThat(rename(here, command("rename"))).isEqualTo(first);
        assertThat(name()).isEqualTo("甲一一");
    }

    @Test
    void countsTheOutboxThatTheStoreHolds() {
        register();
        for (int i = 0; i < 15; i++) {
            rename(here, command("rename " + i));
        }
        database.getCollection("units")
                .updateOne(new Document("_id", "u"), new Document("$set", new Document("outbox", List.of())));

        assertThat(rename(here, command("one more")).version()).isEqualTo(17);
        assertThat(here.refusedForRoom()).isZero();
    }

    @Test
    void forgetsTheLongestUnusedWhenItRemembersTooMuch() {
        Aggregates forgetful = instance(20);
        IntStream.range(0, 40)
                .forEach(i ->
                        forgetful.create(units, "u" + i, command("register " + i), () -> List.of(new Registered("甲"))));
        forgetful.execute(units, "u39", command("newest"), this::rename);
        assertThat(reads()).isZero();
        forgetful.execute(units, "u20", command("the twentieth"), this::rename);
        assertThat(reads()).isZero();
        forgetful.execute(units, "u19", command("one more"), this::rename);
        assertThat(reads()).isEqualTo(1);
    }
}
