package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Another investigator is assigned in somebody's place; nobody is named (更换调查人员).
 *
 * <p>Type {@code org.safetyvalve.investigator-replaced.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record InvestigatorReplaced(@JsonUnwrapped CaseStanding standing) implements CaseLifecycleEvent {
    public InvestigatorReplaced {
        Required.value(standing, "standing");
    }
}
