package org.safetyvalve.contracts;

import java.time.Instant;

/**
 * A deadline fixed when its clock starts, with the sum and the calendar that gave it. It never moves except by a
 * granted extension (期限).
 *
 * @param at Instant at which it lapses, usually 24:00 Asia/Shanghai of the last day.
 * @param startedAt Instant at which the clock started.
 * @param sum The sum that gave it, for checking, e.g. 3 working days.
 * @param calendarVersion Version of the working-day calendar used.
 */
public record Deadline(Instant at, Instant startedAt, String sum, String calendarVersion) {
    public Deadline {
        Required.value(at, "at");
        Required.value(startedAt, "startedAt");
        Required.text(sum, "sum");
        Required.text(calendarVersion, "calendarVersion");
    }
}
