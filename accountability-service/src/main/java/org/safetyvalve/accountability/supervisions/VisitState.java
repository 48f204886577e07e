package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;

/** A visit as its events tell. */
public record VisitState(
        String inspection,
        String supervision,
        String campaign,
        String district,
        VisitedUnit unit,
        boolean covert,
        List<Interview> interviews,
        List<DocumentRead> documents,
        Instant visitedAt) {

    public VisitState {
        interviews = List.copyOf(interviews);
        documents = List.copyOf(documents);
    }

    /** The state after the event. */
    public static VisitState fold(VisitEvent event) {
        VisitEvent.Recorded e = (VisitEvent.Recorded) event;
        return new VisitState(
                e.inspection(),
                e.supervision(),
                e.campaign(),
                e.district(),
                e.unit(),
                e.covert(),
                e.interviews(),
                e.documents(),
                e.at());
    }
}
