package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to rectify has lapsed; derived from the clock, published once (责任问题整改逾期).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-overdue.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record ResponsibilityProblemOverdue(@JsonUnwrapped ProblemStanding standing, Deadline deadline)
        implements ProblemLifecycleEvent {
    public ResponsibilityProblemOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
