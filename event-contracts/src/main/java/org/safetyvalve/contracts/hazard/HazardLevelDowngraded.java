package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Required;

/**
 * A second person has approved: a major hazard is now general (隐患降级).
 *
 * <p>Type {@code org.safetyvalve.hazard-level-downgraded.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 * @param proposedBy Who proposed it; never the account that approves.
 */
public record HazardLevelDowngraded(@JsonUnwrapped HazardStanding standing, String reason, Author proposedBy)
        implements HazardLifecycleEvent {
    public HazardLevelDowngraded {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
        Required.value(proposedBy, "proposedBy");
    }
}
