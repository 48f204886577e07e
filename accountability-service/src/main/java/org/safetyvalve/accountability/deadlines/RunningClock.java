package org.safetyvalve.accountability.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.safetyvalve.starter.deadlines.Deadline;

/**
 * A deadline that somebody is being waited for.
 *
 * @param lapsesFrom the earliest instant at which silence may be acted upon. It is the deadline itself, except for what
 *     was entered from history: a clock that had run out before it was entered waits {@link #TIME_TO_ENTER_HISTORY}
 *     for the rest of that history
 */
public record RunningClock(Deadline deadline, Instant lapsesFrom) {

    /** How long a history that is being entered may take from one of its events to the next. */
    public static final Duration TIME_TO_ENTER_HISTORY = Duration.ofHours(1);

    /** Starts the clock. */
    public static RunningClock started(Deadline deadline, Moment moment) {
        boolean overWhenEntered = deadline.isOverdue(moment.enteredAt());
        return new RunningClock(
                deadline, overWhenEntered ? moment.enteredAt().plus(TIME_TO_ENTER_HISTORY) : deadline.at());
    }

    /** Whether what happened at this instant came too late. */
    public boolean isOver(Instant happenedAt) {
        return deadline.isOverdue(happenedAt);
    }

    /** Whether silence may be acted upon at this instant of the clock. */
    public boolean hasLapsed(Instant now) {
        return !now.isBefore(lapsesFrom);
    }
}
