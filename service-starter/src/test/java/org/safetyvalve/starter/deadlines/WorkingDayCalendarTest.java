package org.safetyvalve.starter.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.starter.calendar.CalendarAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Design section 4: deadlines are instants, counted on a calendar that is configuration. */
class WorkingDayCalendarTest {
    private static final WorkingDayCalendar CALENDAR = configured();

    private static WorkingDayCalendar configured(String... properties) {
        WorkingDayCalendar[] calendar = new WorkingDayCalendar[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CalendarAutoConfiguration.class))
                .withPropertyValues(properties)
                .run(context -> calendar[0] = context.getBean(WorkingDayCalendar.class));
        return calendar[0];
    }

    private static Instant inShanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingDayCalendar.ZONE).toInstant();
    }

    /** The last day that a deadline which ends at 24:00 leaves. */
    private static LocalDate lastDay(Deadline deadline) {
        assertThat(deadline.at().atZone(WorkingDayCalendar.ZONE).toLocalTime()).hasToString("00:00");
        return deadline.at().atZone(WorkingDayCalendar.ZONE).toLocalDate().minusDays(1);
    }

    @ParameterizedTest(name = "{0} + {1} working days is {2}")
    @CsvSource({
        // 2021: Spring Festival 11 to 17 February, worked on Sunday 7 and Saturday 20.
        "2021-02-05T10:00, 1, 2021-02-07",
        "2021-02-10T10:00, 1, 2021-02-18",
        "2021-02-10T10:00, 3, 2021-02-20",
        // Qingming on Saturday 3 to Monday 5 April; Labour Day 1 to 5 May, worked on 25 April and 8 May.
        "2021-04-02T10:00, 1, 2021-04-06",
        "2021-04-30T10:00, 3, 2021-05-08",
        "2021-04-23T10:00, 1, 2021-04-25",
        // National Day, and the Saturday after it worked.
        "2021-09-30T10:00, 2, 2021-10-09",
        // An ordinary week end.
        "2021-03-05T10:00, 2, 2021-03-09",
        // 2026: Spring Festival 15 to 23 February, worked on Saturdays 14 and 28.
        "2026-02-13T10:00, 1, 2026-02-14",
        "2026-02-13T10:00, 2, 2026-02-24",
        "2026-02-27T10:00, 1, 2026-02-28",
        "2026-09-30T10:00, 3, 2026-10-10",
        "2026-12-31T10:00, 1, 2027-01-01"
    })
    void countsWorkingDays(String start, int days, LocalDate last) {
        assertThat(lastDay(CALENDAR.workingDays(inShanghai(start), days))).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} calendar days is {2}")
    @CsvSource({
        "2026-11-24T10:00, 10, 2026-12-04",
        // Would end on a Saturday: ends on Monday.
        "2026-11-25T10:00, 10, 2026-12-07",
        // Would end within the National Day holidays: ends on the first day after them, the 8th.
        "2026-09-23T10:00, 10, 2026-10-08",
        // Would end on a Saturday that is worked.
        "2026-09-30T10:00, 10, 2026-10-10"
    })
    void countsCalendarDaysAndEndsOnAWorkingDay(String start, int days, LocalDate last) {
        assertThat(lastDay(CALENDAR.calendarDays(inShanghai(start), days))).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} calendar months is {2}")
    @CsvSource({
        "2026-11-24T10:00, 1, 2026-12-24",
        // February has no 29th, 30th or 31st in 2027, and its last day is a Sunday.
        "2026-12-31T10:00, 2, 2027-03-01",
        "2026-03-31T23:59, 1, 2026-04-30",
        // Would end within the National Day holidays: ends on the first day after them, the 8th.
        "2026-09-02T10:00, 1, 2026-10-08",
        "2026-11-24T10:00, 3, 2027-02-24"
    })
    void countsCalendarMonthsAndEndsOnAWorkingDay(String start, int months, LocalDate last) {
        assertThat(lastDay(CALENDAR.calendarMonths(inShanghai(start), months))).isEqualTo(last);
    }

    @Test
    void beginsTheDayAfterInBeijingWhateverTheTimeOfDay() {
        assertThat(lastDay(CALENDAR.workingDays(inShanghai("2026-11-24T00:00"), 1)))
                .isEqualTo(lastDay(CALENDAR.workingDays(inShanghai("2026-11-24T23:59"), 1)))
                .isEqualTo(LocalDate.parse("2026-11-25"));
        // 17:00 in UTC is past midnight in Beijing.
        assertThat(lastDay(CALENDAR.workingDays(Instant.parse("2026-11-24T17:00:00Z"), 1)))
                .isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @Test
    void isOverdueFromTheInstantOn() {
        Deadline deadline = CALENDAR.workingDays(inShanghai("2026-11-24T10:00"), 2);
        assertThat(deadline.at()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        assertThat(deadline.isOverdue(deadline.at().minusMillis(1))).isFalse();
        assertThat(deadline.isOverdue(deadline.at())).isTrue();
    }

    @Test
    void carriesTheSumAndTheVersionOfTheCalendarThatGaveIt() {
        Deadline deadline = CALENDAR.workingDays(inShanghai("2021-03-05T10:00"), 2);
        assertThat(deadline.startedAt()).isEqualTo(inShanghai("2021-03-05T10:00"));
        assertThat(deadline.sum()).isEqualTo("2 working days from 2021-03-05");
        assertThat(deadline.calendarVersion()).isEqualTo("cn-2026.1").isEqualTo(CALENDAR.version());
        assertThat(Deadline.stated(Instant.EPOCH, Instant.EPOCH).calendarVersion())
                .isEqualTo("none");
    }

    @Test
    void changesOnlyLaterDeadlinesWhenItIsCorrected() {
        Instant start = inShanghai("2026-11-24T10:00");
        Deadline fixed = CALENDAR.workingDays(start, 2);
        Set<LocalDate> daysOff = new HashSet<>(CALENDAR.daysOff());
        daysOff.add(LocalDate.parse("2026-11-25"));
        WorkingDayCalendar corrected = new WorkingDayCalendar("cn-2026.2", daysOff, CALENDAR.workedDays());

        Deadline later = corrected.workingDays(start, 2);
        assertThat(lastDay(fixed)).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(lastDay(later)).isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(later.calendarVersion()).isEqualTo("cn-2026.2");
    }

    @Test
    void takesItsDataAndVersionFromTheConfiguration() {
        WorkingDayCalendar only2021 = configured(
                "safetyvalve.calendar.version=test",
                "safetyvalve.calendar.data=classpath:org/safetyvalve/starter/deadlines/cn-2021.json");
        assertThat(only2021.version()).isEqualTo("test");
        assertThat(only2021.isWorkingDay(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(only2021.isWorkingDay(LocalDate.parse("2021-10-01"))).isFalse();
        assertThat(only2021.isWorkingDay(LocalDate.parse("2021-10-09"))).isTrue();
    }

    @Test
    void refusesAPeriodOfNoDays() {
        assertThatThrownBy(() -> CALENDAR.workingDays(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.calendarDays(Instant.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.calendarMonths(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
