package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * Two units were merged into each other at the same time: the system revokes one of the mergers, and that unit is on the
 * register again (单位合并撤销).
 *
 * <p>Type {@code org.safetyvalve.unit-merger-revoked.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param name Name of the unit that is on the register again.
 * @param into Unit that it had been merged into.
 * @param reason Why.
 */
public record UnitMergerRevoked(Instant occurredAt, Author by, String name, String into, String reason)
        implements EventBody {
    public UnitMergerRevoked {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(name, "name");
        Required.text(into, "into");
        Required.text(reason, "reason");
    }
}
