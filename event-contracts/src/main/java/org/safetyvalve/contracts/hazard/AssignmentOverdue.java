package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to assign has lapsed; derived from the clock, published once (交办逾期).
 *
 * <p>Type {@code org.safetyvalve.assignment-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record AssignmentOverdue(@JsonUnwrapped HazardStanding standing, Deadline deadline)
        implements HazardLifecycleEvent {
    public AssignmentOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
