package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import org.safetyvalve.starter.domain.Actor;

/**
 * Who acts, when it happened in the world, and when it is being recorded.
 *
 * @param at when it happened; before {@code now} only for a caller who may state the past (checked where it is stated)
 * @param now when it is recorded
 */
public record Act(Actor by, Instant at, Instant now) {

    public Act {
        if (at.isAfter(now)) {
            throw HazardRule.NOTHING_HAPPENS_IN_THE_FUTURE.refuse().at("occurredAt");
        }
    }

    public static Act now(Actor by, Instant now) {
        return new Act(by, now, now);
    }

    Stamp stamp() {
        return new Stamp(signatory(), at, now);
    }

    Signatory signatory() {
        return Signatory.of(by);
    }

    boolean statesThePast() {
        return at.isBefore(now);
    }
}
