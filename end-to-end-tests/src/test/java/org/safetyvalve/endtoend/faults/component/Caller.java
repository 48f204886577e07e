package org.safetyvalve.endtoend.faults.component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.endtoend.faults.record.CommandRecord;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.KeyReusedException;
import org.safetyvalve.starter.write.OutboxFullException;
import org.safetyvalve.starter.write.StaleVersionException;

/**
 * Somebody who gives commands, each to some instance, and keeps the record. What has no answer is mostly repeated under its key, at
 * another instance perhaps; now and then an answered one is repeated too.
 */
final class Caller {
    private static final int MOST_ATTEMPTS = 8;
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final String name;
    private final Town town;
    private final CommandRecord commands;
    private final Random random;
    private final AtomicInteger given;
    private int keys;

    /** @param given counts every command of every caller, for what is to happen during the load */
    Caller(String name, Town town, CommandRecord commands, Random random, AtomicInteger given) {
        this.name = name;
        this.town = town;
        this.commands = commands;
        this.random = random;
        this.given = given;
    }

    /** What is asked for, of an instance. */
    @FunctionalInterface
    interface Request extends BiFunction<Instance, CommandContext, CommandResult> {}

    Random random() {
        return random;
    }

    /** Some instance to read from. */
    Instance anyOf(Service service) {
        return town.any(service, random);
    }

    /**
     * Gives a command until it is answered, or given up.
     *
     * @param aggregate what it is about, or null for what it creates
     * @return the answer that accepted it
     */
    Optional<CommandResult> give(
            Service service,
            Actor by,
            String operation,
            @Nullable String aggregate,
            boolean mayDoNothing,
            Request what) {
        String key = name + '-' + (++keys);
        Optional<CommandResult> accepted = Optional.empty();
        given.incrementAndGet();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Outcome outcome = attempt(service, by, key, operation, aggregate, mayDoNothing, what);
            accepted = outcome.result().isPresent() ? outcome.result() : accepted;
            if (!again(outcome)) {
                return accepted;
            }
            Broker.pause(random.nextInt(80));
        }
        return accepted;
    }

    private record Outcome(Optional<CommandResult> result, boolean unknown) {}

    private boolean again(Outcome outcome) {
        return random.nextInt(100) < (outcome.unknown() ? 85 : outcome.result().isPresent() ? 8 : 4);
    }

    private Outcome attempt(
            Service service,
            Actor by,
            String key,
            String operation,
            @Nullable String aggregate,
            boolean mayDoNothing,
            Request what) {
        Instance instance = town.any(service, random);
        Instant now = instance.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        CommandContext context = new CommandContext(by, key, operation, null, now, now, null, null, TRACE);
        CommandRecord.Attempt attempt = commands.begin(by.account(), key, operation, aggregate, mayDoNothing);
        try {
            CommandResult result = what.apply(instance, context);
            attempt.accepted(result.id(), result.version(), result.state());
            return new Outcome(Optional.of(result), false);
        } catch (Refusal refused) {
            attempt.refused(refused.rule().id());
        } catch (StoreUnavailableException
                | AbsentException
                | AlreadyExistsException
                | KeyReusedException
                | StaleVersionException
                | ConcurrentChangeException
                | OutboxFullException refused) {
            attempt.refused(refused.getClass().getSimpleName());
        } catch (RuntimeException | Error lost) {
            attempt.unknown(lost.toString());
            return new Outcome(Optional.empty(), true);
        }
        return new Outcome(Optional.empty(), false);
    }
}
