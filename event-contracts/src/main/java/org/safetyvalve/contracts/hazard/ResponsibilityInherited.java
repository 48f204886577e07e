package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The organisation that answers for the hazard, alone or beside others, was merged, and its successor takes its place; what was
 * ordered and every deadline stand (责任承继).
 *
 * <p>Type {@code org.safetyvalve.responsibility-inherited.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that was merged.
 * @param to Organisation that takes its place.
 */
public record ResponsibilityInherited(@JsonUnwrapped HazardStanding standing, String from, String to)
        implements HazardLifecycleEvent {
    public ResponsibilityInherited {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
    }
}
