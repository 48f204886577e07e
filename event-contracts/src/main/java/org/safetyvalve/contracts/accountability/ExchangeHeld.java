package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An exchange was held and the next one is planned; not what was said (定期沟通进行).
 *
 * <p>Type {@code org.safetyvalve.exchange-held.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param next Exchange that is planned next.
 */
public record ExchangeHeld(@JsonUnwrapped ExchangeStanding standing, String next) implements ExchangeLifecycleEvent {
    public ExchangeHeld {
        Required.value(standing, "standing");
        Required.text(next, "next");
    }
}
