package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A year after the decision nobody has evaluated whether it was carried out; derived from the clock, published once (事故整改评估逾期).
 *
 * <p>Type {@code org.safetyvalve.accident-evaluation-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record AccidentEvaluationOverdue(@JsonUnwrapped AccidentStanding standing, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentEvaluationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
