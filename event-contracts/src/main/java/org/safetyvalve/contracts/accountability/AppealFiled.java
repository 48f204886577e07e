package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * An appeal is filed against the decision in effect. It suspends nothing (申诉).
 *
 * <p>Type {@code org.safetyvalve.appeal-filed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param instance 1: the body that decided; 2: the level above.
 * @param deadline Until when it is to be decided.
 */
public record AppealFiled(@JsonUnwrapped CaseStanding standing, int instance, Deadline deadline)
        implements CaseLifecycleEvent {
    public AppealFiled {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
