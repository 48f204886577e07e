package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The plan is approved (方案批准).
 *
 * <p>Type {@code org.safetyvalve.rectification-plan-approved.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param opinion Opinion.
 */
public record RectificationPlanApproved(
        @JsonUnwrapped HazardStanding standing,
        int round,
        @Nullable String opinion) implements HazardLifecycleEvent {
    public RectificationPlanApproved {
        Required.value(standing, "standing");
    }
}
