package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a lead stands after an event: a reference, never its content (问题线索现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Reference number of the lead; never its content.
 * @param sourceKind Where the lead came from.
 * @param stateBefore State of the lead before this event; absent on its first event.
 * @param stateAfter State of the lead after this event; the same as before when the event does not move it.
 */
public record LeadStanding(
        Instant occurredAt,
        Office by,
        String reference,
        String sourceKind,
        @Nullable String stateBefore,
        String stateAfter) {
    public LeadStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        Required.text(sourceKind, "sourceKind");
        Required.text(stateAfter, "stateAfter");
    }
}
