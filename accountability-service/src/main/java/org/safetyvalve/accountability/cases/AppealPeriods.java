package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * Within what an appeal is decided: the body that decided has one month, the level above two (Supervision Law 2018, article 49). A
 * month ends with the corresponding day at 24:00, Beijing time, or with the month's last one where there is none (Civil Code, articles 202
 * and 203); days off count.
 */
final class AppealPeriods {
    private static final String NO_CALENDAR = "none";

    private AppealPeriods() {}

    static Deadline of(int instance, Instant filedAt) {
        int months = instance == Appeals.ITSELF ? 1 : 2;
        LocalDate day = LocalDate.ofInstant(filedAt, WorkingDayCalendar.ZONE);
        Instant end = day.plusMonths(months)
                .plusDays(1)
                .atStartOfDay(WorkingDayCalendar.ZONE)
                .toInstant();
        String sum = months + (months == 1 ? " month from " : " months from ") + day;
        return new Deadline(end, filedAt, sum, NO_CALENDAR);
    }
}
