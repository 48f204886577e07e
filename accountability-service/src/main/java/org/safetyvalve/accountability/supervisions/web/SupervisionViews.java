package org.safetyvalve.accountability.supervisions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.Interview;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.SupervisionTotals;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.starter.write.Stored;

/** Supervisions, inspections and visits as discipline inspection sees them. */
final class SupervisionViews {
    private SupervisionViews() {}

    record SupervisionView(
            String id,
            long version,
            String state,
            String campaign,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            String organisation,
            String district,
            Instant openedAt,
            SupervisionTotals totals,
            List<String> actions) {

        static SupervisionView of(Stored<SupervisionState> stored, SupervisionTotals totals, List<String> actions) {
            SupervisionState state = stored.state();
            return new SupervisionView(
                    stored.id(),
                    stored.version(),
                    "OPENED",
                    state.campaign(),
                    state.title(),
                    state.from(),
                    state.to(),
                    state.organisation(),
                    state.district(),
                    state.openedAt(),
                    totals,
                    actions);
        }
    }

    record InspectionView(
            String id,
            long version,
            String state,
            String supervision,
            String campaign,
            String groupName,
            String organisation,
            String district,
            Instant openedAt,
            List<String> actions) {

        static InspectionView of(Stored<InspectionState> stored, List<String> actions) {
            InspectionState state = stored.state();
            return new InspectionView(
                    stored.id(),
                    stored.version(),
                    "OPENED",
                    state.supervision(),
                    state.campaign(),
                    state.groupName(),
                    state.organisation(),
                    state.district(),
                    state.openedAt(),
                    actions);
        }
    }

    record VisitView(
            String id,
            long version,
            String state,
            String inspection,
            String supervision,
            String campaign,
            String unit,
            String unitName,
            boolean covert,
            List<Interview> interviews,
            List<DocumentRead> documents,
            String district,
            Instant visitedAt,
            List<String> actions) {

        static VisitView of(Stored<VisitState> stored) {
            VisitState state = stored.state();
            return new VisitView(
                    stored.id(),
                    stored.version(),
                    "RECORDED",
                    state.inspection(),
                    state.supervision(),
                    state.campaign(),
                    state.unit().id(),
                    state.unit().name(),
                    state.covert(),
                    state.interviews(),
                    state.documents(),
                    state.district(),
                    state.visitedAt(),
                    List.of());
        }
    }
}
