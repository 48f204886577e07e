package org.safetyvalve.quickstart.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of the campaign, counted back from the last one: in 2021 it ran from 1 March to 31 May, 92 days.
 *
 * @param last the day on which it ends
 */
record CampaignDays(LocalDate last) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LENGTH = 92;

    LocalDate first() {
        return last.minusDays(LENGTH - 1L);
    }

    LocalDate before(int days) {
        return last.minusDays(days);
    }

    LocalDate after(int days) {
        return last.plusDays(days);
    }

    Instant at(int daysBefore, int hour, int minute) {
        return before(daysBefore)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }

    /** The end of the day that lies this many days after the last, before it when negative. */
    Instant endOf(int daysAfter) {
        return after(daysAfter).plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
