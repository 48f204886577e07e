package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a responsibility tracing stands after an event (责任倒查现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param hazard Major hazard whose responsibility is traced.
 * @param campaign Campaign of the hazard.
 * @param level Level of the hazard.
 * @param stateBefore State of the tracing before this event; absent on its first event.
 * @param stateAfter State of the tracing after this event; the same as before when the event does not move it.
 */
public record TracingStanding(
        Instant occurredAt,
        Office by,
        String hazard,
        @Nullable String campaign,
        String level,
        @Nullable String stateBefore,
        String stateAfter) {
    public TracingStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(hazard, "hazard");
        Required.text(level, "level");
        Required.text(stateAfter, "stateAfter");
    }
}
