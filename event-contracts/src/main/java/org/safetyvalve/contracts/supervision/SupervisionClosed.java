package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * A supervision ends. Nothing more is recorded under it; what was found goes on to be rectified (监督检查结束).
 *
 * <p>Type {@code org.safetyvalve.supervision-closed.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param campaign Campaign that is supervised.
 */
public record SupervisionClosed(Instant occurredAt, Office by, String campaign) implements EventBody {
    public SupervisionClosed {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(campaign, "campaign");
    }
}
