package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The problem is closed (责任问题销号).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-closed.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 */
public record ResponsibilityProblemClosed(
        @JsonUnwrapped ProblemStanding standing, @Nullable String reason) implements ProblemLifecycleEvent {
    public ResponsibilityProblemClosed {
        Required.value(standing, "standing");
    }
}
