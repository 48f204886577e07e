package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * An inspection group is dissolved (检查组撤销).
 *
 * <p>Type {@code org.safetyvalve.inspection-dissolved.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param supervision Supervision that it belongs to.
 * @param campaign Campaign that is supervised.
 */
public record InspectionDissolved(Instant occurredAt, Office by, String supervision, String campaign)
        implements EventBody {
    public InspectionDissolved {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
    }
}
