package org.safetyvalve.accountability.accidents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * The periods of State Council Order 493, and of article 86 of the Work Safety Law. They run on days off too: hours from the
 * instant, days and months from the day after (Civil Code, articles 201 and 202) to 24:00 of the last one, Beijing time.
 */
final class LegalPeriods {
    private static final String NO_CALENDAR = "none";

    /** Article 9: the unit, from when its head knows of it. */
    static final int UNIT_REPORTS_HOURS = 1;

    /** Article 11: each level, from when it has the report. */
    static final int LEVEL_REPORTS_HOURS = 2;

    /** Article 29: the report of the investigation, from the accident. */
    static final int INVESTIGATION_DAYS = 60;

    /** Article 29: by how much it is extended at most, in all. */
    static final int EXTENSION_DAYS = 60;

    /** Article 32: the decision, from when the report is received. */
    static final int DECISION_DAYS = 15;

    /** Article 32: the same of an extraordinarily serious accident. */
    static final int DECISION_DAYS_OF_THE_GRAVEST = 30;

    /** Article 32: by how much that one is extended at most, in all. */
    static final int DECISION_EXTENSION_DAYS = 30;

    /** Ours (ADR 9): for how long an appraisal is agreed at most, in months, so that one that is forgotten is told of. */
    static final int APPRAISAL_MONTHS = 12;

    /** Work Safety Law, article 86: the evaluation, from the decision. */
    static final int EVALUATION_MONTHS = 12;

    private LegalPeriods() {}

    static Deadline hours(Instant start, int hours) {
        String sum = hours + (hours == 1 ? " hour from " : " hours from ") + start;
        return new Deadline(start.plus(Duration.ofHours(hours)), start, sum, NO_CALENDAR);
    }

    static Deadline days(Instant start, int days) {
        LocalDate first = day(start);
        return new Deadline(startOf(first.plusDays(days + 1L)), start, days + " days from " + first, NO_CALENDAR);
    }

    static Deadline months(Instant start, int months) {
        LocalDate first = day(start);
        return new Deadline(
                startOf(first.plusMonths(months).plusDays(1)),
                start,
                months + " calendar months from " + first,
                NO_CALENDAR);
    }

    static Deadline extended(Deadline deadline, int days) {
        return new Deadline(
                startOf(day(deadline.at()).plusDays(days)),
                deadline.startedAt(),
                deadline.sum() + ", extended by " + days,
                NO_CALENDAR);
    }

    /** Article 27: the days that technical appraisals took are not part of it. */
    static Deadline appraised(Deadline deadline, int days) {
        return new Deadline(
                startOf(day(deadline.at()).plusDays(days)),
                deadline.startedAt(),
                deadline.sum() + ", without " + days + " of appraisal",
                NO_CALENDAR);
    }

    /** What was agreed, to the end of that day. */
    static Deadline agreed(Instant start, LocalDate last) {
        return new Deadline(startOf(last.plusDays(1)), start, "agreed for " + last, NO_CALENDAR);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingDayCalendar.ZONE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }
}
