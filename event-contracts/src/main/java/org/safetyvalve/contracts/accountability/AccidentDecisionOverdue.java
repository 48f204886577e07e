package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The term to decide on the report has lapsed; derived from the clock, published once a deadline (事故批复逾期).
 *
 * <p>Type {@code org.safetyvalve.accident-decision-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record AccidentDecisionOverdue(@JsonUnwrapped AccidentStanding standing, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentDecisionOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
