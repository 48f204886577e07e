package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Rectification has failed again; whoever is above the supervising department is told (升级督办).
 *
 * <p>Type {@code org.safetyvalve.rectification-escalated.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param failedRounds How many rounds have failed in a row.
 * @param escalatedTo Safety committee office of the district.
 */
public record RectificationEscalated(
        @JsonUnwrapped HazardStanding standing, int round, int failedRounds, String escalatedTo)
        implements HazardLifecycleEvent {
    public RectificationEscalated {
        Required.value(standing, "standing");
        Required.text(escalatedTo, "escalatedTo");
    }
}
