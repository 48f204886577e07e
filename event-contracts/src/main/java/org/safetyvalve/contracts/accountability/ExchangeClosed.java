package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An exchange is closed: everything that was agreed is verified (定期沟通办结).
 *
 * <p>Type {@code org.safetyvalve.exchange-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record ExchangeClosed(@JsonUnwrapped ExchangeStanding standing) implements ExchangeLifecycleEvent {
    public ExchangeClosed {
        Required.value(standing, "standing");
    }
}
