package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The investigating government closes it with its decision. Its responsibility tracing is not closed by that (事故结案).
 *
 * <p>Type {@code org.safetyvalve.accident-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param decisionReference Reference of the decision.
 */
public record AccidentClosed(@JsonUnwrapped AccidentStanding standing, String decisionReference)
        implements AccidentLifecycleEvent {
    public AccidentClosed {
        Required.value(standing, "standing");
        Required.text(decisionReference, "decisionReference");
    }
}
