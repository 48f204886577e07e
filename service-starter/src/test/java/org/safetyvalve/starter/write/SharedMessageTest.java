package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;

/** Commands on several aggregates whose writes share a message to the store, of which not all conditions hold. */
class SharedMessageTest {
    private final HeldMessages messages = new HeldMessages();
    private final MongoDatabase database = Stores.newDatabase(messages);
    private final Units units = new Units("units", "unit-events");
    private final KeptPublisher published = new KeptPublisher();
    private final Aggregates here = instance(published);
    private final Aggregates elsewhere = instance(new KeptPublisher());

    private Aggregates instance(KeptPublisher publisher) {
        return new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());
    }

    @BeforeEach
    void register() {
        for (String id : List.of("first", "current", "stale")) {
            here.create(units, id, command("register " + id), () -> List.of(new Registered("甲")));
        }
    }

    @AfterEach
    void close() {
        messages.close();
    }

    private CommandResult rename(Aggregates instance, String id, String name) {
        return rename(instance, id, name, command(name));
    }

    private CommandResult rename(Aggregates instance, String id, String name, CommandContext context) {
        return instance.execute(
                units, id, context, unit -> List.of(new Renamed(unit.state().name() + name)));
    }

    private String name(String id) {
        return here.find(units, id).orElseThrow().state().name();
    }

    @Test
    void carriesOutEachOnceThoughTheStoreOnlySaysThatOneOfThemFailed() throws Exception {
        rename(elsewhere, "stale", "乙");
        messages.hold("update");
        CompletableFuture<CommandResult> first = messages.begin(() -> rename(here, "first", "一"));
        messages.await(1);
        CompletableFuture<CommandResult> current = messages.begin(() -> rename(here, "current", "二"));
        CompletableFuture<CommandResult> stale = messages.begin(() -> rename(here, "stale", "三"));
        messages.letGo(3);

        assertThat(List.of(first.join(), current.join(), stale.join()))
                .extracting(CommandResult::version)
                .containsExactly(2L, 2L, 3L);
        assertThat(messages.commands("update", "units"))
                .extracting(update -> update.getArray("updates").size())
                .endsWith(1, 2, 1);
        assertThat(List.of(name("first"), name("current"), name("stale"))).containsExactly("甲一", "甲二", "甲乙三");
    }

    /** The chain leaves the trace out: an event of the repeat is another one though its hash is the same. */
    @Test
    void publishesNothingOfARepeatThatCameElsewhereAtTheSameMoment() throws Exception {
        CommandResult elsewhereFirst = rename(elsewhere, "stale", "三");
        int before = published.handedOver().size();
        messages.hold("update");
        CompletableFuture<CommandResult> first = messages.begin(() -> rename(here, "first", "一"));
        messages.await(1);
        CompletableFuture<CommandResult> current = messages.begin(() -> rename(here, "current", "二"));
        CompletableFuture<CommandResult> repeat =
                messages.begin(() -> rename(here, "stale", "三", tracedAnew(command("三"))));
        messages.letGo(2);

        assertThat(repeat.join()).isEqualTo(elsewhereFirst);
        assertThat(List.of(first.join(), current.join()))
                .extracting(CommandResult::version)
                .containsExactly(2L, 2L);
        assertThat(published.handedOver().subList(before, published.handedOver().size()))
                .extracting(events -> events.get(events.size() - 1).subject())
                .containsExactlyInAnyOrder("first", "current");
    }

    private static CommandContext tracedAnew(CommandContext context) {
        return new CommandContext(
                context.actor(),
                context.key(),
                context.requestHash(),
                context.ifMatch(),
                context.now(),
                context.occurredAt(),
                context.correlationId(),
                context.causationId(),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }
}
