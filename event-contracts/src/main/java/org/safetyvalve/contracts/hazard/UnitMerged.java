package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A unit registered twice is merged into another; its id stays, unused (单位合并).
 *
 * <p>Type {@code org.safetyvalve.unit-merged.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param name Name of the unit that ceases.
 * @param into Unit that it is merged into.
 * @param reason Why.
 */
public record UnitMerged(Instant occurredAt, Author by, String name, String into, String reason) implements EventBody {
    public UnitMerged {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(name, "name");
        Required.text(into, "into");
        Required.text(reason, "reason");
    }
}
