package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An issued circular is corrected; whoever it concerned before or concerns now is told (通报更正).
 *
 * <p>Type {@code org.safetyvalve.circular-corrected.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param correction Which correction it is, from 1.
 * @param reason Why it is corrected.
 * @param publication Whether it is published or internal.
 */
public record CircularCorrected(
        @JsonUnwrapped CircularStanding standing, int correction, String reason, String publication)
        implements CircularLifecycleEvent {
    public CircularCorrected {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
        Required.text(publication, "publication");
    }
}
