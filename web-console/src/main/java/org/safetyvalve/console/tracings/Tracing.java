package org.safetyvalve.console.tracings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A responsibility tracing as accountability-service tells it to discipline inspection. */
public record Tracing(
        String id,
        long version,
        String state,
        String hazard,
        String hazardTitle,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit,
        List<Finding> findings,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant determinedAt,
        @Nullable Instant closedAt,
        List<String> actions) {

    /** What was found of one organisation's duty. */
    public record Finding(
            String dutyHolderKind,
            String organisation,
            String finding,
            @Nullable String note) {}
}
