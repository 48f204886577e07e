package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * On examination it is rectified (责任问题核查).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-verified.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param opinion Opinion; only in an event that is internal, never in a restricted one.
 */
public record ResponsibilityProblemVerified(
        @JsonUnwrapped ProblemStanding standing, @Nullable String opinion) implements ProblemLifecycleEvent {
    public ResponsibilityProblemVerified {
        Required.value(standing, "standing");
    }
}
