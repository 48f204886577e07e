package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A group visited a department or unit: interviews held and documents read, without names or contents (走访检查).
 *
 * <p>Type {@code org.safetyvalve.visit-recorded.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param inspection Inspection (group) that visited.
 * @param supervision Supervision.
 * @param campaign Campaign that is supervised.
 * @param unit Department or unit visited.
 * @param unitName Its name.
 * @param covert Whether unannounced and undercover.
 * @param interviews Interviews held.
 * @param documents Documents read.
 * @param kind Kind of visit; absent in earlier events.
 */
public record VisitRecorded(
        Instant occurredAt,
        Author by,
        String inspection,
        String supervision,
        String campaign,
        String unit,
        String unitName,
        boolean covert,
        List<Interview> interviews,
        List<DocumentRead> documents,
        @Nullable String kind)
        implements EventBody {
    public VisitRecorded {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(inspection, "inspection");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
        Required.text(unit, "unit");
        Required.text(unitName, "unitName");
        interviews = Required.list(interviews, "interviews");
        documents = Required.list(documents, "documents");
    }
}
