package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where an exchange stands after an event (定期沟通现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Number of the exchange.
 * @param parties Organisations that meet.
 * @param at When it is held.
 * @param stateBefore State of the exchange before this event; absent on its first event.
 * @param stateAfter State of the exchange after this event; the same as before when the event does not move it.
 */
public record ExchangeStanding(
        Instant occurredAt,
        Office by,
        String reference,
        List<String> parties,
        Instant at,
        @Nullable String stateBefore,
        String stateAfter) {
    public ExchangeStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        parties = Required.list(parties, "parties");
        Required.value(at, "at");
        Required.text(stateAfter, "stateAfter");
    }
}
