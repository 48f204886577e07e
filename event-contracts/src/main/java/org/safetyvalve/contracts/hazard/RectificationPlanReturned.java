package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The plan is returned to be done again; the deadline stays (方案退回).
 *
 * <p>Type {@code org.safetyvalve.rectification-plan-returned.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param reason Why.
 */
public record RectificationPlanReturned(@JsonUnwrapped HazardStanding standing, int round, String reason)
        implements HazardLifecycleEvent {
    public RectificationPlanReturned {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
