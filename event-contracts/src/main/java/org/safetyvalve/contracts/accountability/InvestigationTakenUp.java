package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An investigator takes the case up, and declares that he has no interest in it (承办).
 *
 * <p>Type {@code org.safetyvalve.investigation-taken-up.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record InvestigationTakenUp(@JsonUnwrapped CaseStanding standing) implements CaseLifecycleEvent {
    public InvestigationTakenUp {
        Required.value(standing, "standing");
    }
}
