package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/** Fixes deadlines, on the calendar of the day when they start. What it has fixed it never sees again. */
public record HazardClock(WorkingDayCalendar calendar, HazardTerms terms) {

    Deadline start(Duty duty, Instant at) {
        return switch (duty) {
            case CLASSIFY -> calendar.workingDays(at, terms.classify());
            case ASSIGN -> calendar.workingDays(at, terms.assign());
            case ACCEPT -> calendar.workingDays(at, terms.accept());
            case DESIGNATE -> calendar.workingDays(at, terms.designate());
            case PUBLISH_LISTING -> calendar.workingDays(at, terms.publishListing());
            case DECIDE_EXTENSION -> calendar.calendarDays(at, terms.decideExtensionCalendarDays());
            case VERIFY -> calendar.calendarDays(at, terms.verifyCalendarDays());
            case RECTIFY -> throw new IllegalArgumentException("a rectification's time limit is stated in its order");
            case DECIDE_SEAL, LIFT_SEAL -> throw new IllegalArgumentException("a seal's term is the law's");
        };
    }

    Deadline start(TimeLimit limit, Instant at) {
        if (limit.workingDays() != null) {
            return calendar.workingDays(at, limit.workingDays());
        }
        Instant until = limit.until();
        if (until == null || !until.isAfter(at)) {
            throw HazardRule.TIME_LIMIT_AHEAD.refuse().at("deadline");
        }
        return Deadline.stated(until, at);
    }
}
