package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/** What happened to a visit. */
public sealed interface VisitEvent {

    Instant at();

    /**
     * 登记走访
     *
     * @param inspectors accounts of those who were there; in the store only
     * @param followUpOf the earlier visit that it follows up, or null
     * @param notes what was seen, sealed, or null
     */
    record Recorded(
            String inspection,
            String supervision,
            String campaign,
            String district,
            VisitedUnit unit,
            VisitKind kind,
            @Nullable Holiday holiday,
            @Nullable String followUpOf,
            List<String> inspectors,
            List<Interview> interviews,
            List<DocumentRead> documents,
            @Nullable VisitResult result,
            @Nullable SealedText notes,
            Instant at)
            implements VisitEvent {
        public Recorded {
            inspectors = List.copyOf(inspectors);
            interviews = List.copyOf(interviews);
            documents = List.copyOf(documents);
        }
    }
}
