package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A regular exchange is planned (安排定期沟通).
 *
 * <p>Type {@code org.safetyvalve.exchange-planned.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record ExchangePlanned(@JsonUnwrapped ExchangeStanding standing) implements ExchangeLifecycleEvent {
    public ExchangePlanned {
        Required.value(standing, "standing");
    }
}
