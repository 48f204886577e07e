package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * A problem of responsibility is found on a visit (发现责任问题).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-found.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param visit Visit that found it.
 * @param summary What is wrong; only in an event that is internal, never in a restricted one.
 * @param repeatOf Earlier problem of the same unit that it repeats.
 */
public record ResponsibilityProblemFound(
        @JsonUnwrapped ProblemStanding standing,
        @Nullable String visit,
        @Nullable String summary,
        @Nullable String repeatOf)
        implements ProblemLifecycleEvent {
    public ResponsibilityProblemFound {
        Required.value(standing, "standing");
    }
}
