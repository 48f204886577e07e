package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where an accountability case stands after an event: references only (问责案件现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Reference number of the case; never its content.
 * @param lead Lead from which it was opened.
 * @param tracing Responsibility tracing that it follows from.
 * @param level Level of the body that handles it.
 * @param handledBy Organisation that handles the case.
 * @param stateBefore State of the case before this event; absent on its first event.
 * @param stateAfter State of the case after this event; the same as before when the event does not move it.
 */
public record CaseStanding(
        Instant occurredAt,
        Office by,
        String reference,
        @Nullable String lead,
        @Nullable String tracing,
        String level,
        @Nullable String handledBy,
        @Nullable String stateBefore,
        String stateAfter) {
    public CaseStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        Required.text(level, "level");
        Required.text(stateAfter, "stateAfter");
    }
}
