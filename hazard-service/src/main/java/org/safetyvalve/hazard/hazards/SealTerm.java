package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.time.LocalDate;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * How long a seal (查封) lasts: Administrative Compulsion Law, article 25. Days run from the day after (Civil Code, article 201) to 24:00 of
 * the last one, Beijing time, and on days off too: the term bounds a power, so that the earlier day is the stricter one.
 */
final class SealTerm {
    static final int DAYS = 30;

    /** By how much it is extended at most, once. */
    static final int EXTENSION_DAYS = 30;

    /** So long before its end somebody is reminded: enough to have an extension approved. */
    private static final int REMINDED_DAYS = 5;

    private static final String NO_CALENDAR = "none";

    private SealTerm() {}

    static Deadline from(Instant ordered) {
        LocalDate first = day(ordered);
        return new Deadline(startOf(first.plusDays(DAYS + 1L)), ordered, DAYS + " days from " + first, NO_CALENDAR);
    }

    static Deadline extended(Deadline term, int days) {
        return new Deadline(
                startOf(day(term.at()).plusDays(days)),
                term.startedAt(),
                "extended from " + term.at() + " (" + term.sum() + ")",
                NO_CALENDAR);
    }

    /** By when it is to be decided what follows. */
    static Deadline reminder(Deadline term) {
        LocalDate end = day(term.at());
        return new Deadline(
                startOf(end.minusDays(REMINDED_DAYS)),
                term.startedAt(),
                REMINDED_DAYS + " days before " + end,
                NO_CALENDAR);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingDayCalendar.ZONE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }
}
