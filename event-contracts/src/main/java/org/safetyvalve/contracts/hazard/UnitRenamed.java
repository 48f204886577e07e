package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.time.LocalDate;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A unit has another name; its id stays, and so does the record of its former name (单位更名).
 *
 * <p>Type {@code org.safetyvalve.unit-renamed.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param name Name from now on.
 * @param formerName Name until now.
 * @param from First day on which it holds, in Asia/Shanghai.
 * @param reason Why.
 */
public record UnitRenamed(Instant occurredAt, Author by, String name, String formerName, LocalDate from, String reason)
        implements EventBody {
    public UnitRenamed {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(name, "name");
        Required.text(formerName, "formerName");
        Required.value(from, "from");
        Required.text(reason, "reason");
    }
}
