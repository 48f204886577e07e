package org.safetyvalve.accountability.supervisions.messaging;

import java.util.List;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.supervisions.Composition;
import org.safetyvalve.accountability.supervisions.InspectionEvent;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.SupervisionEvent;
import org.safetyvalve.accountability.supervisions.SupervisionPlan;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.Taskforce;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.supervision.DocumentRead;
import org.safetyvalve.contracts.supervision.InspectionAmended;
import org.safetyvalve.contracts.supervision.InspectionDissolved;
import org.safetyvalve.contracts.supervision.InspectionOpened;
import org.safetyvalve.contracts.supervision.Interview;
import org.safetyvalve.contracts.supervision.SupervisingBody;
import org.safetyvalve.contracts.supervision.SupervisionClosed;
import org.safetyvalve.contracts.supervision.SupervisionOpened;
import org.safetyvalve.contracts.supervision.SupervisionPeriod;
import org.safetyvalve.contracts.supervision.SupervisionPlanned;
import org.safetyvalve.contracts.supervision.VisitRecorded;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Supervisions, inspections and visits as events: what the overview counts, no name and nothing that was said. */
public final class SupervisionContract {
    private SupervisionContract() {}

    public static EventBody of(SupervisionEvent event, SupervisionState state, Recorded recorded) {
        if (event instanceof SupervisionEvent.Opened e) {
            return new SupervisionOpened(
                    e.at(), Signature.author(recorded.by()), e.campaign(), e.title(), e.from(), e.to());
        }
        if (event instanceof SupervisionEvent.Planned e) {
            return planned(e, state, recorded);
        }
        if (event instanceof SupervisionEvent.Closed) {
            return new SupervisionClosed(event.at(), Signature.office(recorded.by()), state.campaign());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static EventBody planned(SupervisionEvent.Planned event, SupervisionState state, Recorded recorded) {
        SupervisionPlan plan = event.plan();
        Taskforce taskforce = plan.taskforce();
        return new SupervisionPlanned(
                event.at(),
                Signature.office(recorded.by()),
                state.campaign(),
                plan.aims(),
                plan.focusUnits(),
                plan.focusDistricts(),
                plan.periods().stream()
                        .map(period -> new SupervisionPeriod(period.name(), period.from(), period.to()))
                        .toList(),
                plan.bodies().stream()
                        .map(body -> new SupervisingBody(
                                body.organisation(), body.kind().code()))
                        .toList(),
                taskforce == null ? List.of() : taskforce.organisations(),
                event.reason());
    }

    public static EventBody of(InspectionEvent event, InspectionState state, Recorded recorded) {
        if (event instanceof InspectionEvent.Opened e) {
            return new InspectionOpened(
                    e.at(),
                    Signature.author(recorded.by()),
                    e.supervision(),
                    e.campaign(),
                    e.groupName(),
                    e.composition().kind().code());
        }
        if (event instanceof InspectionEvent.Amended e) {
            Composition composition = e.composition();
            return new InspectionAmended(
                    e.at(),
                    Signature.office(recorded.by()),
                    state.supervision(),
                    state.campaign(),
                    composition.kind().code(),
                    composition.organisations(),
                    composition.districts(),
                    composition.units(),
                    e.reason());
        }
        if (event instanceof InspectionEvent.Dissolved) {
            return new InspectionDissolved(
                    event.at(), Signature.office(recorded.by()), state.supervision(), state.campaign());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    public static EventBody of(VisitState state, Recorded recorded) {
        return new VisitRecorded(
                state.visitedAt(),
                Signature.author(recorded.by()),
                state.inspection(),
                state.supervision(),
                state.campaign(),
                state.unit().id(),
                state.unit().name(),
                state.kind() == VisitKind.COVERT,
                state.interviews().stream()
                        .map(interview -> new Interview(interview.role(), interview.at()))
                        .toList(),
                state.documents().stream()
                        .map(document -> new DocumentRead(document.title(), document.kind()))
                        .toList(),
                state.kind().code());
    }
}
