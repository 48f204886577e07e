package org.safetyvalve.starter.write;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/**
 * All that a command needs to know beside what it is asked: who asks, under which key, when. A controller takes it as a
 * parameter.
 *
 * @param actor who asks
 * @param key the caller's Idempotency-Key, scoped by the caller
 * @param requestHash hex SHA-256 of the request, to tell a repeat from another request with the same key
 * @param ifMatch the version that the caller has seen, or null when it did not say
 * @param now when the command is recorded
 * @param occurredAt when it happened in the world; {@code now} unless history is loaded
 * @param correlationId what the events share with others' events, or null to keep the aggregate's own
 * @param causationId the event that caused the command, or null when a caller did
 * @param traceparent W3C trace context
 */
public record CommandContext(
        Actor actor,
        String key,
        String requestHash,
        @Nullable Long ifMatch,
        Instant now,
        Instant occurredAt,
        @Nullable String correlationId,
        @Nullable String causationId,
        String traceparent) {

    /** Clocks differ: a time this little ahead of ours is taken for now. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The id of what this command creates under an operation's name: the same for a repeat. */
    public String derivedId(String operation) {
        return DerivedId.of(actor.account(), operation, key);
    }

    /** Whether it is asked by a caller who may repeat it: what an event causes and what the system does by itself is decided again. */
    boolean isOfACaller() {
        return causationId == null && !actor.isSystem();
    }

    /** The caller's key, which means nothing to another caller. */
    String scopedKey() {
        return DerivedId.of(actor.account(), key);
    }

    public CommandContext withCorrelation(String id) {
        return new CommandContext(actor, key, requestHash, ifMatch, now, occurredAt, id, causationId, traceparent);
    }

    /**
     * The same command with the time that the request's body states; null leaves it at now.
     *
     * @throws Refusal {@link CommandRule#PAST_NEEDS_HISTORICAL_IMPORT}, {@link CommandRule#NOT_IN_THE_FUTURE}
     */
    public CommandContext withOccurredAt(@Nullable Instant stated) {
        if (stated == null) {
            return this;
        }
        if (stated.isAfter(now.plus(TOLERANCE))) {
            throw new Refusal(CommandRule.NOT_IN_THE_FUTURE).at("occurredAt");
        }
        if (stated.isBefore(now) && !actor.historicalImport()) {
            throw new Refusal(CommandRule.PAST_NEEDS_HISTORICAL_IMPORT).at("occurredAt");
        }
        Instant at = stated.isAfter(now) ? now : stated.truncatedTo(ChronoUnit.MILLIS);
        return new CommandContext(actor, key, requestHash, ifMatch, now, at, correlationId, causationId, traceparent);
    }
}
