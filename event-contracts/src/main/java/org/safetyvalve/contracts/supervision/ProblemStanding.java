package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Required;

/**
 * Where a responsibility problem stands after an event (责任问题现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param supervision Supervision in which it was found.
 * @param campaign Campaign that is supervised.
 * @param unit Department or unit that it is fed back to.
 * @param kind Kind of problem.
 * @param round Round of rectification, from 1.
 * @param stateBefore State of the problem before this event; absent on its first event.
 * @param stateAfter State of the problem after this event; the same as before when the event does not move it.
 */
public record ProblemStanding(
        Instant occurredAt,
        Author by,
        String supervision,
        @Nullable String campaign,
        String unit,
        String kind,
        int round,
        @Nullable String stateBefore,
        String stateAfter) {
    public ProblemStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(unit, "unit");
        Required.text(kind, "kind");
        Required.text(stateAfter, "stateAfter");
    }
}
