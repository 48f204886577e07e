package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.Commands;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Merged;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;

/** Design section 5, "Commands". */
class CommandKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final MongoDatabase database = Stores.newDatabase();
    private final KeptPublisher publisher = new KeptPublisher();
    private final Units units = new Units("units", "unit-events");
    private final Aggregates aggregates = instance();

    private Aggregates instance() {
        return new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());
    }

    private CommandResult register(Aggregates instance, CommandContext context) {
        return instance.create(units, context.derivedId("register"), context, () -> List.of(new Registered("甲")));
    }

    private CommandResult rename(Aggregates instance, String id, CommandContext context) {
        return instance.execute(units, id, context, unit -> List.of(new Renamed("第" + (unit.version() + 1))));
    }

    @Test
    void givesARepeatTheFirstAnswerAlthoughTheRecordHasMovedOn() {
        String id = register(aggregates, command("register")).id();
        CommandResult first = rename(aggregates, id, command("rename"));
        aggregates.execute(units, id, command("merge"), unit -> List.of(new Merged("v")));

        assertThat(rename(instance(), id, command("rename"))).isEqualTo(first);
        assertThat(register(instance(), command("register"))).isEqualTo(new CommandResult(id, 1, "REGISTERED"));
        assertThat(aggregates.history(units, id)).hasSize(3);
        assertThat(publisher.handedOver()).hasSize(3);
    }

    @Test
    void tellsNobodyByAStaleVersionThatARecordExists() {
        String id = register(aggregates, command("register")).id();
        rename(aggregates, id, command("rename"));
        CommandContext stale = Commands.command("stranger", "k", "r", 1L, NOW);

        assertThatThrownBy(() -> aggregates.execute(units, id, stale, unit -> {
                    throw new AbsentException("units", id);
                }))
                .isInstanceOf(AbsentException.class);
    }

    @Test
    void looksAtTheKeyBeforeTheVersionThatTheCallerSaw() {
        String id = register(aggregates, command("register")).id();
        CommandContext context = Commands.command("department", "k", "r", 1L, NOW);
        CommandResult first = rename(aggregates, id, context);

        assertThat(rename(aggregates, id, context)).isEqualTo(first);
        assertThatThrownBy(() -> rename(aggregates, id, Commands.command("department", "other", "r", 1L, NOW)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void refusesAnotherRequestWithTheSameKeyOnWhicheverInstance() {
        String id = register(aggregates, command("k")).id();
        CommandContext other = Commands.command("department", "k", "another request", null, NOW);
        for (Aggregates instance : List.of(aggregates, instance())) {
            assertThatThrownBy(() -> rename(instance, id, other)).isInstanceOf(KeyReusedException.class);
            assertThatThrownBy(() -> register(instance, other)).isInstanceOf(KeyReusedException.class);
        }
        assertThat(aggregates.history(units, id)).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedOnAnotherRecord() {
        register(aggregates, command("k"));
        String other = register(aggregates, command("other")).id();
        CommandContext reused = Commands.command("department", "k", "another request", null, NOW);
        assertThatThrownBy(() -> rename(aggregates, other, reused)).isInstanceOf(KeyReusedException.class);
        assertThat(aggregates.history(units, other)).hasSize(1);
    }

    @Test
    void refusesTheKeyOfACommandThatChangedNothingWhileThisInstanceLives() {
        String id = register(aggregates, command("register")).id();
        aggregates.execute(units, id, command("k"), unit -> List.of());
        CommandContext reused = Commands.command("department", "k", "another request", null, NOW);
        assertThatThrownBy(() -> rename(aggregates, id, reused)).isInstanceOf(KeyReusedException.class);
        assertThat(aggregates.history(units, id)).hasSize(1);
    }

    @Test
    void takesOneRequestsKeyForAllThatTheRequestChanges() {
        String one = register(aggregates, command("one")).id();
        String two = register(aggregates, command("two")).id();
        assertThat(rename(aggregates, one, command("k")).version()).isEqualTo(2);
        assertThat(rename(aggregates, two, command("k")).version()).isEqualTo(2);
    }

    @Test
    void letsAKeyBeUsedAgainAfterARefusal() {
        String id = register(aggregates, command("register")).id();
        CommandContext wrong = Commands.command("department", "k", "wrong", null, NOW);
        assertThatThrownBy(() -> aggregates.execute(units, id, wrong, unit -> {
                    throw new Refusal(CommandRule.NOT_IN_THE_FUTURE);
                }))
                .isInstanceOf(Refusal.class);
        assertThat(rename(aggregates, id, Commands.command("department", "k", "corrected", null, NOW))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void scopesAKeyByItsCaller() {
        String id = register(aggregates, command("k")).id();
        CommandContext others = Commands.command("department-2", "k", "another request", null, NOW);
        assertThat(rename(aggregates, id, others).version()).isEqualTo(2);
        assertThat(register(aggregates, others).id()).isNotEqualTo(id);
    }

    @Test
    void remembersAKeyForItsWindowAndTheCreatingOneForEver() {
        String id = register(aggregates, command("register")).id();
        CommandContext first = Commands.command("department", "k", "r", null, NOW);
        rename(aggregates, id, first);
        CommandContext dayAfter =
                Commands.command("department", "day after", "r", null, NOW.plus(Duration.ofHours(25)));
        rename(aggregates, id, dayAfter);

        assertThat(rename(aggregates, id, dayAfter).version()).isEqualTo(3);
        assertThat(rename(aggregates, id, first).version()).as("forgotten").isEqualTo(4);
        assertThat(register(aggregates, command("register")).version()).isEqualTo(1);
    }

    @Test
    void remembersTheNewestKeysAndTheCreatingOne() {
        String id = register(aggregates, command("register")).id();
        for (int i = 0; i < 8; i++) {
            rename(aggregates, id, command("k" + i));
        }
        assertThat(register(aggregates, command("register")).version()).isEqualTo(1);
        assertThat(rename(aggregates, id, command("k3")).version()).isEqualTo(5);
        assertThat(rename(aggregates, id, command("k2")).version())
                .as("forgotten")
                .isEqualTo(10);
    }

    @Test
    void derivesIdsFromCallerOperationAndKey() {
        UUID id = UUID.fromString(command("k").derivedId("register"));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(command("k").derivedId("register")).isEqualTo(id.toString());
        assertThat(command("l").derivedId("register")).isNotEqualTo(id.toString());
        assertThat(command("k").derivedId("merge")).isNotEqualTo(id.toString());
        assertThat(Commands.command("department-2", "k", "r", null, NOW).derivedId("register"))
                .isNotEqualTo(id.toString());
        assertThat(DerivedId.of("a", "bc")).isNotEqualTo(DerivedId.of("ab", "c"));
    }

    @Test
    void refusesAnIdThatAnotherCommandHasTaken() {
        aggregates.create(units, "91371102MA3GJHZ01X", command("a"), () -> List.of(new Registered("甲")));
        assertThatThrownBy(() -> aggregates.create(
                        units, "91371102MA3GJHZ01X", command("b"), () -> List.of(new Registered("乙"))))
                .isInstanceOf(AlreadyExistsException.class);
        assertThat(aggregates
                        .find(units, "91371102MA3GJHZ01X")
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("甲");
    }

    @Test
    void givesARepeatedCreationItsAnswerAlthoughARuleForbidsItByNow() {
        CommandResult first = register(aggregates, command("register"));
        CommandResult repeated = aggregates.create(units, first.id(), command("register"), () -> {
            throw new Refusal(CommandRule.NOT_IN_THE_FUTURE);
        });
        assertThat(repeated).isEqualTo(first);
        assertThat((CommandResult) aggregates.create(units, first.id(), command("register"), () -> {
                    throw new AbsentException("campaigns", "gone");
                }))
                .isEqualTo(first);
    }
}
