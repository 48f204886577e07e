package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A regular exchange is held at another time; it is never dropped (定期沟通改期).
 *
 * <p>Type {@code org.safetyvalve.exchange-postponed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why it is held at another time.
 */
public record ExchangePostponed(@JsonUnwrapped ExchangeStanding standing, String reason)
        implements ExchangeLifecycleEvent {
    public ExchangePostponed {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
