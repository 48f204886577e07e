package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The hazard is closed. Its responsibility tracing is not closed by that (隐患关闭).
 *
 * <p>Type {@code org.safetyvalve.hazard-closed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 */
public record HazardClosed(@JsonUnwrapped HazardStanding standing, String reason) implements HazardLifecycleEvent {
    public HazardClosed {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
