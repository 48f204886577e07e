package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The unit files its plan. For a major hazard all five assurances (五落实) are there: responsibility, measures,
 * funds, time limit, contingency plan (上报整改方案).
 *
 * <p>Type {@code org.safetyvalve.rectification-planned.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param responsibility Who in the unit is responsible: a post, not a name.
 * @param measures What will be done.
 * @param funds Money for it.
 * @param timeLimit Instant by which it will be done, not after the deadline.
 * @param contingencyPlan Contingency plan until then.
 */
public record RectificationPlanned(
        @JsonUnwrapped HazardStanding standing,
        int round,
        @Nullable String responsibility,
        String measures,
        @Nullable Funds funds,
        @Nullable Instant timeLimit,
        @Nullable String contingencyPlan)
        implements HazardLifecycleEvent {
    public RectificationPlanned {
        Required.value(standing, "standing");
        Required.text(measures, "measures");
    }
}
