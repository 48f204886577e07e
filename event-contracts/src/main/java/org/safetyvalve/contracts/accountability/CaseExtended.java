package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * More persons or organisations are concerned; none is named (追加被问责对象).
 *
 * <p>Type {@code org.safetyvalve.case-extended.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param added How many are added.
 * @param concerned How many the case then concerns.
 */
public record CaseExtended(@JsonUnwrapped CaseStanding standing, int added, int concerned)
        implements CaseLifecycleEvent {
    public CaseExtended {
        Required.value(standing, "standing");
    }
}
