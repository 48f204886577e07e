package org.safetyvalve.accountability.tracings.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.starter.write.Stored;

/**
 * A responsibility tracing as discipline inspection sees it.
 *
 * @param hazardHistory what has happened to the hazard since it was classified, from its events
 * @param actions names of the commands that the reader may give now
 */
record TracingView(
        String id,
        long version,
        String state,
        String hazard,
        String hazardTitle,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit,
        List<FindingView> findings,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant determinedAt,
        @Nullable Instant closedAt,
        List<HazardMove> hazardHistory,
        String correlationId,
        List<String> actions) {

    /** What was found of one organisation's duty. */
    record FindingView(
            String dutyHolderKind,
            String organisation,
            String finding,
            @Nullable String note) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.holder().code(),
                    finding.organisation(),
                    finding.kind().code(),
                    finding.note());
        }
    }

    static TracingView of(
            Stored<ResponsibilityTracingState> stored, List<HazardMove> hazardHistory, List<String> actions) {
        ResponsibilityTracingState state = stored.state();
        return new TracingView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.hazard().id(),
                state.hazard().title(),
                state.hazard().campaign(),
                state.hazard().district(),
                state.hazard().sector(),
                state.hazard().unit(),
                state.findings().stream().map(FindingView::of).toList(),
                state.outcome(),
                state.openedAt(),
                state.determinedAt(),
                state.closedAt(),
                hazardHistory,
                stored.correlationId(),
                actions);
    }
}
