package org.safetyvalve.console.problems;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility problem as accountability-service tells it to its reader.
 *
 * @param visit on which it was found; null for whoever is not told
 */
public record ResponsibilityProblem(
        String id,
        long version,
        String state,
        String supervision,
        @Nullable String visit,
        @Nullable String campaign,
        String unit,
        String kind,
        String summary,
        String district,
        int round,
        @Nullable Deadline deadline,
        boolean overdue,
        @Nullable Rectification rectification,
        @Nullable String returnedBecause,
        Instant foundAt,
        List<String> actions) {

    /** When this round must be rectified. */
    public record Deadline(Instant at, @Nullable String sum) {}

    /** What was done about it. */
    public record Rectification(String report, String organisation, Instant at) {}
}
