package org.safetyvalve.starter.deadlines;

import java.time.Instant;

/**
 * A deadline: an instant fixed when its clock starts, with the sum that gave it. A calendar corrected later changes only
 * later deadlines.
 *
 * @param at the last instant at which what is owed is still in time; at or after it, it is overdue
 * @param startedAt when the clock started
 * @param sum how it was counted, for example {@code 2 working days from 2021-03-05}
 * @param calendarVersion the calendar that it was counted on, or {@code none} for a date that was stated
 */
public record Deadline(Instant at, Instant startedAt, String sum, String calendarVersion) {

    /** A deadline on a stated instant, not counted on a calendar. */
    public static Deadline stated(Instant at, Instant startedAt) {
        return new Deadline(at, startedAt, "stated " + at, "none");
    }

    /** Whether the deadline has been missed at this instant. */
    public boolean isOverdue(Instant now) {
        return !now.isBefore(at);
    }
}
