package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * On examination it is not a hazard (不予认定).
 *
 * <p>Type {@code org.safetyvalve.hazard-rejected.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 */
public record HazardRejected(@JsonUnwrapped HazardStanding standing, String reason) implements HazardLifecycleEvent {
    public HazardRejected {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
