package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Somebody proposes that a major hazard be general. A second person must approve; the level does not change yet
 * (提请降级).
 *
 * <p>Type {@code org.safetyvalve.hazard-level-downgrade-proposed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 */
public record HazardLevelDowngradeProposed(@JsonUnwrapped HazardStanding standing, String reason)
        implements HazardLifecycleEvent {
    public HazardLevelDowngradeProposed {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
