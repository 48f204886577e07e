package org.safetyvalve.accountability.supervisions.messaging;

import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.supervision.DocumentRead;
import org.safetyvalve.contracts.supervision.InspectionOpened;
import org.safetyvalve.contracts.supervision.Interview;
import org.safetyvalve.contracts.supervision.SupervisionOpened;
import org.safetyvalve.contracts.supervision.VisitRecorded;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Supervisions, inspections and visits as events: what the overview counts, no name and nothing that was said. */
public final class SupervisionContract {
    private SupervisionContract() {}

    public static EventBody of(SupervisionState state, Recorded recorded) {
        return new SupervisionOpened(
                state.openedAt(),
                Signature.author(recorded.by()),
                state.campaign(),
                state.title(),
                state.from(),
                state.to());
    }

    public static EventBody of(InspectionState state, Recorded recorded) {
        return new InspectionOpened(
                state.openedAt(),
                Signature.author(recorded.by()),
                state.supervision(),
                state.campaign(),
                state.groupName());
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
                state.covert(),
                state.interviews().stream()
                        .map(interview -> new Interview(interview.role(), interview.at()))
                        .toList(),
                state.documents().stream()
                        .map(document -> new DocumentRead(document.title(), document.kind()))
                        .toList());
    }
}
