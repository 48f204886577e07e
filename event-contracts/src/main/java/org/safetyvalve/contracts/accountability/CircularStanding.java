package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a circular stands after an event (通报现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Number of the circular.
 * @param campaign Campaign.
 * @param organisations Organisations that are told; none before it was issued.
 * @param stateBefore State of the circular before this event; absent on its first event.
 * @param stateAfter State of the circular after this event; the same as before when the event does not move it.
 */
public record CircularStanding(
        Instant occurredAt,
        Office by,
        String reference,
        @Nullable String campaign,
        List<String> organisations,
        @Nullable String stateBefore,
        String stateAfter) {
    public CircularStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        organisations = Required.list(organisations, "organisations");
        Required.text(stateAfter, "stateAfter");
    }
}
