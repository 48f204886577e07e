package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * An order to rectify; the clock to rectify starts (责令整改).
 *
 * <p>Type {@code org.safetyvalve.rectification-ordered.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline to rectify.
 * @param requirements What must be done.
 */
public record RectificationOrdered(
        @JsonUnwrapped HazardStanding standing, int round, Deadline deadline, String requirements)
        implements HazardLifecycleEvent {
    public RectificationOrdered {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
        Required.text(requirements, "requirements");
    }
}
