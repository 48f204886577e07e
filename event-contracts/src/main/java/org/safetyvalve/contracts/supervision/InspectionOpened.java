package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * An inspection group begins its work (监督检查组成立).
 *
 * <p>Type {@code org.safetyvalve.inspection-opened.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param supervision Supervision that it belongs to.
 * @param campaign Campaign that is supervised.
 * @param groupName Name of the group.
 * @param kind Supervision office, resident group, or both mixed.
 */
public record InspectionOpened(
        Instant occurredAt,
        Author by,
        String supervision,
        String campaign,
        String groupName,
        @Nullable String kind) implements EventBody {
    public InspectionOpened {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
        Required.text(groupName, "groupName");
    }
}
