package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/** The time each side has, in working days of the calendar. */
public record TransferTerms(WorkingDayCalendar calendar, int acceptDays, int sendOnDays, int designateDays) {

    /** The terms of the design: accept 2, designate 3; a returned transfer is sent on within 2. */
    public static TransferTerms standard(WorkingDayCalendar calendar) {
        return new TransferTerms(calendar, 2, 2, 3);
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
