package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * What was found is not enough: the case goes back to its investigators (退回补充调查).
 *
 * <p>Type {@code org.safetyvalve.case-returned-to-investigation.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CaseReturnedToInvestigation(@JsonUnwrapped CaseStanding standing) implements CaseLifecycleEvent {
    public CaseReturnedToInvestigation {
        Required.value(standing, "standing");
    }
}
