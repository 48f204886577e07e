package org.safetyvalve.hazard.units.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.units.Contact;
import org.safetyvalve.hazard.units.RegisterRule;
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.hazard.units.messaging.UnitDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** The units on the register, for whoever asks: what an actor may not see is absent, for reading and for commands alike. */
@Component
public class UnitRegister {
    private static final String BOTH_WAYS = "两个单位同时互相并入，本次合并撤销。 Merged into each other at the same time.";

    /** How often, and how long between, a merger looks whether another one gives way. */
    private static final int LOOKS = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Aggregates aggregates;
    private final UnitDefinition definition;
    private final Clock clock;

    UnitRegister(Aggregates aggregates, UnitDefinition definition, Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.clock = clock;
    }

    /** A command on a unit that the actor sees. */
    @FunctionalInterface
    public interface Command {
        List<Unit.Event> on(Unit.State unit);
    }

    public CommandResult register(String id, CommandContext context, Unit.Entry entry, List<Contact> contacts) {
        return aggregates.createNamed(
                definition,
                id,
                "register-unit",
                context,
                () -> Unit.register(id, context.actor(), context.occurredAt(), entry, contacts));
    }

    /** @throws AbsentException when there is no such unit, or the actor may not see it */
    public CommandResult act(String id, CommandContext context, Command command) {
        return aggregates.execute(definition, id, context, stored -> {
            requireVisible(stored, context.actor());
            return command.on(stored.state());
        });
    }

    /**
     * Merges a unit into another. Of units that are merged into each other at the same time, directly or by way of others, at
     * most all but one stay merged, so that there is always one who answers; what was answered as done is not undone.
     *
     * @throws AbsentException when there is no such unit, or the actor may not see it
     * @throws Refusal {@link RegisterRule#MERGED_BOTH_WAYS} when this merger gave way to another
     */
    public CommandResult merge(String id, String into, String reason, CommandContext context) {
        Actor by = context.actor();
        Unit.State survivor = find(into)
                .filter(stored -> isVisible(stored, by))
                .map(Stored::state)
                .orElse(null);
        CommandResult merged =
                act(id, context, unit -> Unit.merge(id, unit, into, survivor, by, context.occurredAt(), reason));
        if (mustGiveWay(id)) {
            revokeMerger(id);
        }
        if (mergedInto(id) == null) {
            throw new Refusal(RegisterRule.MERGED_BOTH_WAYS);
        }
        return merged;
    }

    /**
     * Whether a merger closes a circle. Whoever writes last sees it; when several do, the one with the greatest id gives way at
     * once and the others wait for that, but not for one that has seen nothing and is done.
     */
    private boolean mustGiveWay(String id) {
        for (int look = 0; look < LOOKS; look++) {
            List<String> trail = trail(id);
            if (!id.equals(mergedInto(trail.get(trail.size() - 1)))) {
                return false;
            }
            if (id.equals(Collections.max(trail))) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** @throws AbsentException when there is no such unit, or the reader may not see it */
    public Stored<Unit.State> read(String id, Actor reader) {
        Stored<Unit.State> stored = find(id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        requireVisible(stored, reader);
        return stored;
    }

    /**
     * The unit that answers for what was this one's: the one that it was merged into, and so on; itself when it was not. Empty
     * while units are merged in a circle.
     */
    public Optional<String> answering(String id) {
        List<String> trail = trail(id);
        String last = trail.get(trail.size() - 1);
        return mergedInto(last) == null ? Optional.of(last) : Optional.empty();
    }

    /** Revokes the merger of the unit with the greatest id in the circle that this one is in, if it is in one. */
    public void openCircle(String id) {
        List<String> trail = trail(id);
        if (id.equals(mergedInto(trail.get(trail.size() - 1)))) {
            revokeMerger(Collections.max(trail));
        }
    }

    /** The unit and those that it was merged into, one after the other; each once. */
    private List<String> trail(String id) {
        Set<String> trail = new LinkedHashSet<>();
        for (String unit = id; unit != null && trail.add(unit); ) {
            unit = mergedInto(unit);
        }
        return List.copyOf(trail);
    }

    private @Nullable String mergedInto(String id) {
        return find(id).map(stored -> stored.state().mergedInto()).orElse(null);
    }

    private void revokeMerger(String id) {
        Optional<Stored<Unit.State>> merged = find(id);
        String into = merged.map(stored -> stored.state().mergedInto()).orElse(null);
        if (merged.isEmpty() || into == null) {
            return;
        }
        long version = merged.get().version();
        CommandContext context = bySystem(id);
        aggregates.execute(
                definition,
                id,
                context,
                stored -> stored.version() == version
                        ? Unit.revokeMerger(stored.state(), into, context.actor(), context.now(), BOTH_WAYS)
                        : List.of());
    }

    private CommandContext bySystem(String unit) {
        Actor register = Actor.system("unit-register", unit);
        String key = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CommandContext(register, key, key, null, now, now, null, null, Traceparent.NONE);
    }

    private Optional<Stored<Unit.State>> find(String id) {
        return aggregates.find(definition, id);
    }

    private void requireVisible(Stored<Unit.State> unit, Actor actor) {
        if (!isVisible(unit, actor)) {
            throw new AbsentException(definition.collection(), unit.id());
        }
    }

    private static boolean isVisible(Stored<Unit.State> unit, Actor actor) {
        return RegisterSight.opensOn(actor, unit.state().entry().district(), unit.id());
    }
}
