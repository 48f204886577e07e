package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The investigation is concluded, and the case is handed over to be heard (查结).
 *
 * <p>Type {@code org.safetyvalve.case-investigated.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CaseInvestigated(@JsonUnwrapped CaseStanding standing) implements CaseLifecycleEvent {
    public CaseInvestigated {
        Required.value(standing, "standing");
    }
}
