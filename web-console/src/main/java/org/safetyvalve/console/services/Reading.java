package org.safetyvalve.console.services;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a service: a value, nothing that this reader may see, a service that is away, or a refusal. A page shows each
 * part by its own reading, so that one service that is away takes only its part with it.
 *
 * @param service who was asked
 * @param answer the value, or null
 * @param outcome how it went
 * @param problem what the service said against it, or null
 */
public record Reading<T>(
        Service service,
        @Nullable T answer,
        Outcome outcome,
        @Nullable Problem problem) {

    /** How asking went. */
    public enum Outcome {
        FOUND,
        /** Not there, or not for this reader; the services make no difference. */
        MISSING,
        /** This reader's role may not ask this. */
        FORBIDDEN,
        /** The service did not answer, or cannot at the moment. */
        AWAY,
        /** The question itself was refused. */
        REFUSED
    }

    static <T> Reading<T> found(Service service, T answer) {
        return new Reading<>(service, answer, Outcome.FOUND, null);
    }

    static <T> Reading<T> not(Service service, Outcome outcome, @Nullable Problem problem) {
        return new Reading<>(service, null, outcome, problem);
    }

    public boolean isFound() {
        return outcome == Outcome.FOUND;
    }

    public boolean isAway() {
        return outcome == Outcome.AWAY;
    }

    /** Whether the service is there and has no time now. */
    public boolean isBusy() {
        return isAway() && problem != null && problem.isNotNow();
    }

    /** Whether there is nothing to show to this reader, for whichever reason but a service that is away. */
    public boolean isClosed() {
        return outcome == Outcome.MISSING || outcome == Outcome.FORBIDDEN;
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException unless found
     */
    public T value() {
        return optional().orElseThrow();
    }

    public Optional<T> optional() {
        return Optional.ofNullable(answer);
    }

    /** The same outcome with another value. */
    public <R> Reading<R> map(Function<T, R> mapping) {
        return answer == null
                ? new Reading<>(service, null, outcome, problem)
                : new Reading<>(service, mapping.apply(answer), outcome, problem);
    }
}
