package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where the responsibility tracing of an accident stands after an event (事故责任倒查现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param accident Accident whose responsibility is traced.
 * @param campaign Campaign of the accident.
 * @param stateBefore State of the tracing before this event; absent on its first event.
 * @param stateAfter State of the tracing after this event; the same as before when the event does not move it.
 */
public record AccidentTracingStanding(
        Instant occurredAt,
        Office by,
        String accident,
        @Nullable String campaign,
        @Nullable String stateBefore,
        String stateAfter) {
    public AccidentTracingStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(accident, "accident");
        Required.text(stateAfter, "stateAfter");
    }
}
