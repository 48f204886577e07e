package org.safetyvalve.accountability.supervisions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.supervisions.Composition;
import org.safetyvalve.accountability.supervisions.CompositionVersion;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.Interview;
import org.safetyvalve.accountability.supervisions.Period;
import org.safetyvalve.accountability.supervisions.Person;
import org.safetyvalve.accountability.supervisions.PlanVersion;
import org.safetyvalve.accountability.supervisions.SupervisionPlan;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.SupervisionTotals;
import org.safetyvalve.accountability.supervisions.Taskforce;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.starter.write.Stored;

/** Supervisions, inspections and visits as discipline inspection sees them. */
final class SupervisionViews {
    private SupervisionViews() {}

    /**
     * A supervision.
     *
     * @param plans every plan that it has had, the one in force last
     */
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
            List<PlanView> plans,
            @Nullable Instant closedAt,
            @Nullable String closedBecause,
            SupervisionTotals totals,
            List<String> actions) {

        static SupervisionView of(Stored<SupervisionState> stored, SupervisionTotals totals, List<String> actions) {
            SupervisionState state = stored.state();
            return new SupervisionView(
                    stored.id(),
                    stored.version(),
                    state.stage().name(),
                    state.campaign(),
                    state.title(),
                    state.from(),
                    state.to(),
                    state.organisation(),
                    state.district(),
                    state.openedAt(),
                    state.plans().stream().map(PlanView::of).toList(),
                    state.closedAt(),
                    state.closedBecause(),
                    totals,
                    actions);
        }
    }

    /**
     * A plan, who set it and when.
     *
     * @param reason why it was amended
     */
    record PlanView(
            List<String> aims,
            List<String> focusUnits,
            List<String> focusDistricts,
            List<Period> periods,
            List<BodyView> bodies,
            @Nullable Taskforce taskforce,
            @Nullable String reason,
            String setBy,
            Instant setAt) {

        static PlanView of(PlanVersion version) {
            SupervisionPlan plan = version.plan();
            return new PlanView(
                    plan.aims(),
                    plan.focusUnits(),
                    plan.focusDistricts(),
                    plan.periods(),
                    plan.bodies().stream()
                            .map(body -> new BodyView(
                                    body.organisation(), body.kind().code()))
                            .toList(),
                    plan.taskforce(),
                    version.reason(),
                    version.account(),
                    version.at());
        }
    }

    record BodyView(String organisation, String kind) {}

    /**
     * An inspection group.
     *
     * @param compositions every composition that it has had, the present one last
     */
    record InspectionView(
            String id,
            long version,
            String state,
            String supervision,
            String campaign,
            String groupName,
            List<CompositionView> compositions,
            String organisation,
            String district,
            Instant openedAt,
            @Nullable Instant dissolvedAt,
            @Nullable String dissolvedBecause,
            List<String> actions) {

        static InspectionView of(Stored<InspectionState> stored, List<String> actions) {
            InspectionState state = stored.state();
            return new InspectionView(
                    stored.id(),
                    stored.version(),
                    state.stage().name(),
                    state.supervision(),
                    state.campaign(),
                    state.groupName(),
                    state.compositions().stream().map(CompositionView::of).toList(),
                    state.organisation(),
                    state.district(),
                    state.openedAt(),
                    state.dissolvedAt(),
                    state.dissolvedBecause(),
                    actions);
        }
    }

    /** Who a group is made of from some time on, who said so and why. */
    record CompositionView(
            String kind,
            Person leader,
            List<Person> members,
            List<String> districts,
            List<String> units,
            @Nullable String reason,
            String setBy,
            Instant since) {

        static CompositionView of(CompositionVersion version) {
            Composition composition = version.composition();
            return new CompositionView(
                    composition.kind().code(),
                    composition.leader(),
                    composition.members(),
                    composition.districts(),
                    composition.units(),
                    version.reason(),
                    version.account(),
                    version.since());
        }
    }

    /**
     * A visit.
     *
     * @param inspectors accounts of those who were there
     * @param notes what was seen; only where it was asked to be opened
     */
    record VisitView(
            String id,
            long version,
            String state,
            String inspection,
            String supervision,
            String campaign,
            String unit,
            String unitName,
            String kind,
            boolean covert,
            @Nullable String holiday,
            @Nullable String followUpOf,
            List<String> inspectors,
            List<InterviewView> interviews,
            List<DocumentRead> documents,
            @Nullable String result,
            @Nullable String notes,
            String district,
            Instant visitedAt,
            List<String> actions) {

        static VisitView of(Stored<VisitState> stored, OpenedTexts texts) {
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
                    state.kind().code(),
                    state.kind() == VisitKind.COVERT,
                    state.holiday() == null ? null : state.holiday().code(),
                    state.followUpOf(),
                    state.inspectors(),
                    state.interviews().stream()
                            .map(interview -> InterviewView.of(interview, texts))
                            .toList(),
                    state.documents(),
                    state.result() == null ? null : state.result().code(),
                    texts.of(state.notes()),
                    state.district(),
                    state.visitedAt(),
                    List.of());
        }

        /** Says nothing of what it is: frameworks write answers into their logs. */
        @Override
        public String toString() {
            return "visit " + id;
        }
    }

    /**
     * An interview.
     *
     * @param by accounts of those who held it
     * @param kept whether something was kept of what was said
     * @param said only where it was asked to be opened
     */
    record InterviewView(
            String role,
            Instant at,
            List<String> by,
            boolean kept,
            @Nullable String said) {

        static InterviewView of(Interview interview, OpenedTexts texts) {
            return new InterviewView(
                    interview.role(),
                    interview.at(),
                    interview.by(),
                    interview.said() != null,
                    texts.of(interview.said()));
        }

        @Override
        public String toString() {
            return "an interview";
        }
    }
}
