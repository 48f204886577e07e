package org.safetyvalve.accountability.deadlines;

import java.time.Instant;

/**
 * When something happened in the world and when it was entered here. The two differ only for what is imported from
 * history and for what an event from outside reports.
 */
public record Moment(Instant happenedAt, Instant enteredAt) {

    /** Something that is entered as it happens. */
    public static Moment now(Instant now) {
        return new Moment(now, now);
    }
}
