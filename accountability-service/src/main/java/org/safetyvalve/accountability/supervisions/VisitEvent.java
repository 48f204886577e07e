package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;

/** What happened to a visit. */
public sealed interface VisitEvent {

    Instant at();

    /** 登记走访 */
    record Recorded(
            String inspection,
            String supervision,
            String campaign,
            String district,
            VisitedUnit unit,
            boolean covert,
            List<Interview> interviews,
            List<DocumentRead> documents,
            Instant at)
            implements VisitEvent {
        public Recorded {
            interviews = List.copyOf(interviews);
            documents = List.copyOf(documents);
        }
    }
}
