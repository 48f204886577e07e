package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The same as another hazard, and merged into it (隐患合并).
 *
 * <p>Type {@code org.safetyvalve.hazard-merged.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param into Hazard that it is merged into.
 * @param reason Why.
 */
public record HazardMerged(@JsonUnwrapped HazardStanding standing, String into, String reason)
        implements HazardLifecycleEvent {
    public HazardMerged {
        Required.value(standing, "standing");
        Required.text(into, "into");
        Required.text(reason, "reason");
    }
}
