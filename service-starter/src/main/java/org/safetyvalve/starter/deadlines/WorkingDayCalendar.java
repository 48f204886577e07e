package org.safetyvalve.starter.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working-day calendar (工作日历): public holidays and the days moved to make up for them, as the State Council's
 * general office announces them each year. A period counts from the day after its start (Civil Code, article 201) and
 * ends at 24:00 of its last day, Beijing time; a period that is counted in calendar days or months and would end on a day off
 * ends on the next working day (article 203).
 *
 * @param version names the data, and is kept with every deadline
 * @param daysOff weekdays that are off
 * @param workedDays Saturdays and Sundays that are worked
 */
public record WorkingDayCalendar(String version, Set<LocalDate> daysOff, Set<LocalDate> workedDays)
        implements WorkingDays {

    /** Deadlines end at midnight here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public WorkingDayCalendar {
        daysOff = Set.copyOf(daysOff);
        workedDays = Set.copyOf(workedDays);
    }

    @Override
    public Deadline workingDays(Instant start, int days) {
        requirePositive(days);
        LocalDate first = LocalDate.ofInstant(start, ZONE);
        LocalDate day = first;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return ending(day, start, days + " working days from " + first);
    }

    /** The deadline this many calendar days after the start, moved on to a working day when it would end on a day off. */
    public Deadline calendarDays(Instant start, int days) {
        requirePositive(days);
        LocalDate first = LocalDate.ofInstant(start, ZONE);
        return ending(workingDayFrom(first.plusDays(days)), start, days + " calendar days from " + first);
    }

    /**
     * The deadline this many calendar months after the start: on the day of the same number, or the month's last when it has none (Civil
     * Code, article 202); moved on to a working day when it would end on a day off.
     */
    public Deadline calendarMonths(Instant start, int months) {
        requirePositive(months);
        LocalDate first = LocalDate.ofInstant(start, ZONE);
        String sum = months + (months == 1 ? " calendar month from " : " calendar months from ") + first;
        return ending(workingDayFrom(first.plusMonths(months)), start, sum);
    }

    private LocalDate workingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workedDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !daysOff.contains(day);
    }

    private Deadline ending(LocalDate day, Instant start, String sum) {
        return new Deadline(day.plusDays(1).atStartOfDay(ZONE).toInstant(), start, sum, version);
    }

    private static void requirePositive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a period has at least one day: " + length);
        }
    }
}
