package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to designate has lapsed; derived from the clock, published once (指定逾期).
 *
 * <p>Type {@code org.safetyvalve.designation-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record DesignationOverdue(@JsonUnwrapped HazardStanding standing, Deadline deadline)
        implements HazardLifecycleEvent {
    public DesignationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
