package org.safetyvalve.contracts.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * The unit reports it rectified (责任问题整改).
 *
 * <p>Type {@code org.safetyvalve.responsibility-problem-rectified.v1} on {@code inspection-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param report What was done; only in an event that is internal, never in a restricted one.
 * @param evidence Evidence; an empty list when there is none.
 */
public record ResponsibilityProblemRectified(
        @JsonUnwrapped ProblemStanding standing, @Nullable String report, List<Evidence> evidence)
        implements ProblemLifecycleEvent {
    public ResponsibilityProblemRectified {
        Required.value(standing, "standing");
        evidence = Required.list(evidence, "evidence");
    }
}
