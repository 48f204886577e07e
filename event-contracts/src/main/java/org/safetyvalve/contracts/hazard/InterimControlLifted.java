package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An interim measure is lifted (解除临时管控).
 *
 * <p>Type {@code org.safetyvalve.interim-control-lifted.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure that is lifted.
 * @param reason Why.
 */
public record InterimControlLifted(@JsonUnwrapped HazardStanding standing, String measure, String reason)
        implements HazardLifecycleEvent {
    public InterimControlLifted {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(reason, "reason");
    }
}
