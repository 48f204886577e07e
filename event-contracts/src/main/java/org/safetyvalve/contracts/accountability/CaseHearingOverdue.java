package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * No decision was proposed in time; derived from the clock, published once. It is still to be proposed (审理逾期).
 *
 * <p>Type {@code org.safetyvalve.case-hearing-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record CaseHearingOverdue(@JsonUnwrapped CaseStanding standing, Deadline deadline)
        implements CaseLifecycleEvent {
    public CaseHearingOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
