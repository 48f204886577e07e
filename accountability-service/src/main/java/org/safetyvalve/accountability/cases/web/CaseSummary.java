package org.safetyvalve.accountability.cases.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.starter.write.Stored;

/** A case in a list: nothing that is sealed. */
record CaseSummary(
        String id,
        long version,
        String state,
        String reference,
        @Nullable String lead,
        @Nullable String tracing,
        @Nullable String hazard,
        String level,
        String district,
        boolean accidentCase,
        boolean reviewRequired,
        Instant filedAt,
        Instant changedAt,
        List<String> actions) {

    static CaseSummary of(Stored<CaseState> stored, List<String> actions) {
        CaseState state = stored.state();
        return new CaseSummary(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.filing().reference(),
                state.filing().lead(),
                state.filing().tracing(),
                state.filing().hazard(),
                state.filing().level().code(),
                state.filing().district(),
                state.accidentCase(),
                state.reviewRequired(),
                state.filing().at(),
                state.changedAt(),
                actions);
    }
}
