package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * An appeal has not been decided in time; derived from the clock, published once. It is still to be decided (申诉逾期未决).
 *
 * <p>Type {@code org.safetyvalve.appeal-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param instance 1: the body that decided; 2: the level above.
 * @param deadline Deadline that has lapsed.
 */
public record AppealOverdue(@JsonUnwrapped CaseStanding standing, int instance, Deadline deadline)
        implements CaseLifecycleEvent {
    public AppealOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
