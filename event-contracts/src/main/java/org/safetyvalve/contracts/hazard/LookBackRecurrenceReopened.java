package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A hazard that a look-back found to have recurred is open again (反弹隐患已重新启动).
 *
 * <p>Type {@code org.safetyvalve.look-back-recurrence-reopened.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param hazard The hazard.
 */
public record LookBackRecurrenceReopened(Instant occurredAt, Author by, String hazard) implements EventBody {
    public LookBackRecurrenceReopened {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(hazard, "hazard");
    }
}
