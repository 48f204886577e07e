package org.safetyvalve.console.tracings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as accountability-service tells it to discipline inspection. */
public record Lead(
        String id,
        long version,
        String state,
        String reference,
        String source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        String district,
        @Nullable String disposition,
        Instant receivedAt,
        List<String> actions) {}
