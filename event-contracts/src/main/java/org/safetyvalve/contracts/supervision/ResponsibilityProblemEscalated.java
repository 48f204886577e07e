package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A problem that is overdue is told to the next level up; once a round (责任问题逾期升级).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-escalated.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 * @param escalatedTo Organisation of the next level up that is told.
 */
public record ResponsibilityProblemEscalated(
        @JsonUnwrapped ProblemStanding standing, Deadline deadline, String escalatedTo)
        implements ProblemLifecycleEvent {
    public ResponsibilityProblemEscalated {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
        Required.text(escalatedTo, "escalatedTo");
    }
}
