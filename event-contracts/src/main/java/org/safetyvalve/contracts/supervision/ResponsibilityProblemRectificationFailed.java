package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * On examination it is not rectified: back to the unit, next round (责任问题整改不到位).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-rectification-failed.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param opinion Opinion; only in an event that is internal, never in a restricted one.
 * @param deadline Deadline of the next round.
 */
public record ResponsibilityProblemRectificationFailed(
        @JsonUnwrapped ProblemStanding standing, @Nullable String opinion, Deadline deadline)
        implements ProblemLifecycleEvent {
    public ResponsibilityProblemRectificationFailed {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
