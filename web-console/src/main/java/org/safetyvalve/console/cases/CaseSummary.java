package org.safetyvalve.console.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case in a list: nothing that is sealed. */
public record CaseSummary(
        String id,
        String state,
        String reference,
        @Nullable String hazard,
        String level,
        String district,
        boolean accidentCase,
        boolean reviewRequired,
        Instant filedAt) {}
