package org.safetyvalve.accountability.tracings.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.TracedMatter;
import org.safetyvalve.starter.write.Stored;

/**
 * A responsibility tracing as discipline inspection sees it.
 *
 * @param hazard the hazard that it traces, or null when it traces an accident
 * @param accident the accident that it traces, or null when it traces a hazard
 * @param title of what it traces
 * @param hazardHistory what has happened to the hazard since it was classified, from its events
 * @param accidentHistory what has happened to the accident since it was reported, from its events
 * @param actions names of the commands that the reader may give now
 */
record TracingView(
        String id,
        long version,
        String state,
        @Nullable String hazard,
        @Nullable String hazardTitle,
        @Nullable String accident,
        String title,
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
        List<HazardMove> accidentHistory,
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

    static TracingView of(Stored<ResponsibilityTracingState> stored, List<HazardMove> history, List<String> actions) {
        ResponsibilityTracingState state = stored.state();
        TracedMatter matter = state.matter();
        boolean ofAHazard = state.hazard() != null;
        return new TracingView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                ofAHazard ? matter.id() : null,
                ofAHazard ? matter.title() : null,
                ofAHazard ? null : matter.id(),
                matter.title(),
                matter.campaign(),
                matter.district(),
                matter.sector(),
                matter.unit(),
                state.findings().stream().map(FindingView::of).toList(),
                state.outcome(),
                state.openedAt(),
                state.determinedAt(),
                state.closedAt(),
                ofAHazard ? history : List.of(),
                ofAHazard ? List.of() : history,
                stored.correlationId(),
                actions);
    }
}
