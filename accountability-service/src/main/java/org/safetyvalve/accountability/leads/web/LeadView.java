package org.safetyvalve.accountability.leads.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.starter.write.Stored;

/**
 * A lead as discipline inspection sees it, without what it says: that is read by a command of its own.
 *
 * @param actions names of the commands that the reader may give now
 */
record LeadView(
        String id,
        long version,
        String state,
        String reference,
        String source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        @Nullable String campaign,
        String district,
        @Nullable String disposition,
        Instant receivedAt,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    static LeadView of(Stored<LeadState> stored, List<String> actions) {
        LeadState state = stored.state();
        LeadDisposition disposition = state.disposition();
        return new LeadView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.reference(),
                state.origin().source().code(),
                state.origin().transfer(),
                state.origin().tracing(),
                state.origin().hazard(),
                state.origin().campaign(),
                state.district(),
                disposition == null ? null : disposition.code(),
                state.receivedAt(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }
}
