package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.BulkCreation;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.ConcurrentChangeException;

/**
 * A repeat with the same key gets the first answer, on whatever instance, at the same moment, and after an answer that was
 * lost on its way. A person presses twice, a gateway repeats, a network breaks: nothing is done twice for it.
 */
public abstract class IdempotencyConformance extends Capability {
    private final Units units = new Units("units", "unit-events");
    private Aggregates one;
    private Aggregates other;
    private CutProxy proxy;
    private Aggregates behindTheProxy;

    @BeforeEach
    void startInstances() {
        one = instance(database());
        other = instance(store().connectAgain());
        proxy = new CutProxy(store().uri());
        behindTheProxy = instance(store().connect(proxy.uri()));
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    private static Aggregates instance(MongoDatabase database) {
        return new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());
    }

    private CommandResult register(Aggregates instance, String key) {
        return instance.create(units, "u", command(key), () -> List.of(new Registered("甲")));
    }

    private CommandResult rename(Aggregates instance, String key) {
        while (true) {
            try {
                return instance.execute(
                        units, "u", command(key), unit -> List.of(new Renamed("第" + (unit.version() + 1))));
            } catch (ConcurrentChangeException raced) {
                Thread.onSpinWait();
            }
        }
    }

    private int events() {
        return one.history(units, "u").size();
    }

    @Test
    void givesARepeatTheFirstAnswerOnWhateverInstance() {
        CommandResult registered = register(one, "register");
        CommandResult renamed = rename(one, "rename");
        rename(other, "rename again");

        assertThat(rename(other, "rename")).isEqualTo(renamed);
        assertThat(rename(one, "rename")).isEqualTo(renamed);
        assertThat(register(other, "register")).isEqualTo(registered);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void carriesOutOnceWhatComesManyTimesAtTheSameMoment() throws Exception {
        register(one, "register");
        for (int round = 2; round <= 6; round++) {
            String key = "rename " + round;
            List<CommandResult> answers = Together.run(6, which -> rename(which % 2 == 0 ? one : other, key));
            assertThat(Set.copyOf(answers)).containsExactly(new CommandResult("u", round, "REGISTERED"));
            assertThat(events()).isEqualTo(round);
        }
    }

    @Test
    void createsOnceWhatIsCreatedManyTimesAtTheSameMoment() throws Exception {
        List<CommandResult> answers = Together.run(8, which -> register(which % 2 == 0 ? one : other, "register"));
        assertThat(Set.copyOf(answers)).containsExactly(new CommandResult("u", 1, "REGISTERED"));
        assertThatThrownBy(() -> register(other, "another command")).isInstanceOf(AlreadyExistsException.class);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void findsOutWhatBecameOfACreationWhoseAnswerWasLost() {
        database().getCollection("units").insertOne(new Document("_id", "so that the collection is there"));
        behindTheProxy.find(units, "connects");
        proxy.loseTheAnswerTo("insert");
        assertThatThrownBy(() -> register(behindTheProxy, "register")).isInstanceOf(OutcomeUnknownException.class);
        assertThat(register(behindTheProxy, "register")).isEqualTo(new CommandResult("u", 1, "REGISTERED"));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void findsOutWhatBecameOfACommandWhoseAnswerWasLost() {
        register(behindTheProxy, "register");
        proxy.loseTheAnswerTo("update");
        assertThatThrownBy(() -> rename(behindTheProxy, "rename")).isInstanceOf(OutcomeUnknownException.class);
        rename(other, "another command");
        assertThat(rename(behindTheProxy, "rename")).isEqualTo(new CommandResult("u", 2, "REGISTERED"));
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void createsOnceTheRowsOfASheetThatIsSentAgain() throws InterruptedException {
        database().getCollection("units").insertOne(new Document("_id", "so that the collection is there"));
        behindTheProxy.find(units, "connects");
        List<BulkCreation<UnitEvent>> sheet = List.of(row("u"), row("v"));
        proxy.loseTheAnswerTo("insert");
        assertThatThrownBy(() -> behindTheProxy.createAll(units, sheet)).isInstanceOf(OutcomeUnknownException.class);
        List<BulkCreation<UnitEvent>> longer = List.of(row("w"), row("v"), row("u"));
        assertThat(other.createAll(units, longer)).containsExactlyInAnyOrder("u", "v");
        assertThat(events()).isEqualTo(1);
        assertThat(one.history(units, "w")).hasSize(1);
    }

    private static BulkCreation<UnitEvent> row(String id) {
        return new BulkCreation<>(id, command("sheet"), List.of(new Registered("甲")));
    }
}
