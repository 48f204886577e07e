package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.WorkingDays;

/**
 * The time each side has, in working days of the calendar, and who is told of a silence.
 *
 * @param escalateTo the organisation that a silence about a hazard or an accident is escalated to, or null for the sender
 */
public record TransferTerms(
        WorkingDays calendar,
        int acceptDays,
        int sendOnDays,
        int designateDays,
        @Nullable String escalateTo) {

    /** The terms of the design: accept 2, designate 3; a returned transfer is sent on within 2. */
    public static TransferTerms standard(WorkingDays calendar, @Nullable String escalateTo) {
        return new TransferTerms(calendar, 2, 2, 3, escalateTo);
    }

    /** From dispatch, not from sign-for. */
    RunningClock acceptBy(Moment dispatched) {
        return clock(dispatched, acceptDays);
    }

    RunningClock sendOnBy(Moment returned) {
        return clock(returned, sendOnDays);
    }

    RunningClock designateBy(Moment disputed) {
        return clock(disputed, designateDays);
    }

    private RunningClock clock(Moment moment, int days) {
        Instant start = moment.happenedAt();
        return RunningClock.started(calendar.workingDays(start, days), moment);
    }
}
