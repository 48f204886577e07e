package org.safetyvalve.starter.deadlines;

import java.time.Instant;

/** Counts deadlines in working days. */
@FunctionalInterface
public interface WorkingDays {

    /**
     * The deadline this many working days after the start.
     *
     * @param days at least one
     */
    Deadline workingDays(Instant start, int days);
}
