package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Registered, by the registry office alone (线索登记).
 *
 * <p>Type {@code org.safetyvalve.lead-registered.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record LeadRegistered(@JsonUnwrapped LeadStanding standing) implements LeadLifecycleEvent {
    public LeadRegistered {
        Required.value(standing, "standing");
    }
}
