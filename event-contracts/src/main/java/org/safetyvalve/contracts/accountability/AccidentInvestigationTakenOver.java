package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A government above takes over the investigation (提级调查).
 *
 * <p>Type {@code org.safetyvalve.accident-investigation-taken-over.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param levelBefore Investigating level before.
 * @param decisionReference Reference of the decision.
 */
public record AccidentInvestigationTakenOver(
        @JsonUnwrapped AccidentStanding standing, String levelBefore, String decisionReference)
        implements AccidentLifecycleEvent {
    public AccidentInvestigationTakenOver {
        Required.value(standing, "standing");
        Required.text(levelBefore, "levelBefore");
        Required.text(decisionReference, "decisionReference");
    }
}
