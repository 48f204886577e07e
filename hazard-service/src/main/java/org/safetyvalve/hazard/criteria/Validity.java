package org.safetyvalve.hazard.criteria;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * When a document or an edition of it is in force (有效期).
 *
 * @param from the first day, in China
 * @param to the last day; null when no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("in force until " + to + ", which is before " + from);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it is in force on the day that it is in China at this instant. */
    public boolean covers(Instant at) {
        return covers(LocalDate.ofInstant(at, WorkingDayCalendar.ZONE));
    }
}
