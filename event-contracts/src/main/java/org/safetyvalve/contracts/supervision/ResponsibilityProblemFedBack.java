package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * It is fed back to the department or unit, with a deadline (反馈责任问题).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-fed-back.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline to rectify it.
 * @param summary What is wrong; only in an event that is internal, never in a restricted one.
 */
public record ResponsibilityProblemFedBack(
        @JsonUnwrapped ProblemStanding standing,
        Deadline deadline,
        @Nullable String summary) implements ProblemLifecycleEvent {
    public ResponsibilityProblemFedBack {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
