package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to rectify has lapsed; derived from the clock, published once, never set by hand (整改逾期).
 *
 * <p>Type {@code org.safetyvalve.rectification-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline that has lapsed.
 */
public record RectificationOverdue(@JsonUnwrapped HazardStanding standing, int round, Deadline deadline)
        implements HazardLifecycleEvent {
    public RectificationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
