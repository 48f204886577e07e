package org.safetyvalve.console.tracings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead as accountability-service tells it to discipline inspection.
 *
 * @param proposedDisposition how it is to be disposed of once somebody else has approved that
 * @param overdue what was not done in time: registration, disposal, outcome
 */
public record Lead(
        String id,
        long version,
        String state,
        String reference,
        String source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        @Nullable String accident,
        @Nullable String problem,
        @Nullable String sender,
        String district,
        @Nullable String disposition,
        @Nullable String proposedDisposition,
        boolean caseRecommended,
        @Nullable String mergedInto,
        @Nullable Deadline registerBy,
        @Nullable Deadline disposeBy,
        @Nullable Deadline outcomeBy,
        @Nullable List<String> overdue,
        Instant receivedAt,
        List<String> actions) {

    /** Until when. */
    public record Deadline(Instant at) {}

    public Lead {
        overdue = List.copyOf(Objects.requireNonNullElse(overdue, List.of()));
    }
}
