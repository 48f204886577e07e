package org.safetyvalve.console.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A look-back in hazard-service's list, with its counts. */
public record LookBackItem(
        String id,
        String state,
        @Nullable String campaign,
        String district,
        @Nullable String sector,
        Instant drawnAt,
        long population,
        long sampled,
        long results,
        long recurred) {}
