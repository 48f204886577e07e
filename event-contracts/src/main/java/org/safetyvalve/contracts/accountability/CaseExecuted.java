package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The decision in effect has been carried out (执行).
 *
 * <p>Type {@code org.safetyvalve.case-executed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CaseExecuted(@JsonUnwrapped CaseStanding standing) implements CaseLifecycleEvent {
    public CaseExecuted {
        Required.value(standing, "standing");
    }
}
