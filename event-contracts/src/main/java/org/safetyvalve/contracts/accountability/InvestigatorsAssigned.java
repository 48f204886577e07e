package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Investigators are assigned; nobody is named (组成审查调查组).
 *
 * <p>Type {@code org.safetyvalve.investigators-assigned.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param investigators How many are assigned by this.
 */
public record InvestigatorsAssigned(@JsonUnwrapped CaseStanding standing, int investigators)
        implements CaseLifecycleEvent {
    public InvestigatorsAssigned {
        Required.value(standing, "standing");
    }
}
