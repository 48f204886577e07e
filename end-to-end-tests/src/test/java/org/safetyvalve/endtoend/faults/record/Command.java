package org.safetyvalve.endtoend.faults.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command with all attempts at it, which share its key.
 *
 * @param caller the account
 * @param key the Idempotency-Key as it was sent
 * @param operation what was asked for, for a person to read
 * @param aggregate the record that it was about; null when it creates one whose id only the answer tells
 * @param mayChangeNothing whether it is accepted without an event when there is nothing to do
 */
public record Command(
        String caller,
        String key,
        String operation,
        @Nullable String aggregate,
        boolean mayChangeNothing,
        List<Attempt> attempts) {

    public Command {
        attempts = List.copyOf(attempts);
    }

    /**
     * One attempt.
     *
     * @param answer {@link Answer.Unknown} as long as none has come
     * @param startedAt and {@code endedAt} by {@link System#nanoTime()}; 0 while it has not ended
     */
    public record Attempt(Answer answer, long startedAt, long endedAt) {}

    /** What all attempts together oblige the system to. */
    public enum Verdict {
        /** Some attempt was accepted: its events are in the ledger exactly once. */
        ACCEPTED,
        /** Every attempt was refused: none of it is anywhere. */
        REFUSED,
        /** It may have been carried out, once. */
        UNKNOWN
    }

    public Verdict verdict() {
        if (accepted().isPresent()) {
            return Verdict.ACCEPTED;
        }
        boolean certain = attempts.stream().allMatch(attempt -> attempt.answer() instanceof Answer.Refused);
        return certain ? Verdict.REFUSED : Verdict.UNKNOWN;
    }

    /** The first answer that accepted it. */
    public Optional<Answer.Accepted> accepted() {
        return attempts.stream()
                .map(Attempt::answer)
                .filter(Answer.Accepted.class::isInstance)
                .map(Answer.Accepted.class::cast)
                .findFirst();
    }

    @Override
    public String toString() {
        return caller + ' ' + operation + " key " + key + (aggregate == null ? "" : " on " + aggregate) + ' '
                + attempts.stream().map(Attempt::answer).toList();
    }
}
