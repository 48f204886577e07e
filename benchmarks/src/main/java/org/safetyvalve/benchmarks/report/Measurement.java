package org.safetyvalve.benchmarks.report;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Row;

/**
 * A row as it was measured.
 *
 * @param failure why it could not be measured to its end, or null
 */
public record Measurement(
        Row row, Outcome outcome, @Nullable String failure, double seconds) {

    /** Whether it ran and its result was right. */
    public boolean isGood() {
        return failure == null && outcome.holds();
    }
}
