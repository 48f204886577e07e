package org.safetyvalve.console.hazards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hazard in hazard-service's list. */
public record HazardItem(
        String id,
        String state,
        String title,
        @Nullable String level,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String unit,
        String holder,
        Instant foundAt,
        @Nullable Instant rectifyBy,
        boolean overdue) {}
