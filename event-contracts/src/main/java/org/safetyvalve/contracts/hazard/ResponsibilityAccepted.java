package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The unit accepts the assignment, or has kept silent until the deadline (责任接受).
 *
 * <p>Type {@code org.safetyvalve.responsibility-accepted.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that it comes from.
 * @param to Organisation that it goes to.
 * @param bySilence True when the deadline passed in silence.
 * @param returnsSoFar How often the assignment of this hazard has been returned so far.
 */
public record ResponsibilityAccepted(
        @JsonUnwrapped HazardStanding standing, String from, String to, boolean bySilence, int returnsSoFar)
        implements HazardLifecycleEvent {
    public ResponsibilityAccepted {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
    }
}
