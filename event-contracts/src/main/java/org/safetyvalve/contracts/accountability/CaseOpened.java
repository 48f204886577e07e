package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A case is opened (立案).
 *
 * <p>Type {@code org.safetyvalve.case-opened.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param accidentCase Whether it follows an accident.
 */
public record CaseOpened(@JsonUnwrapped CaseStanding standing, boolean accidentCase) implements CaseLifecycleEvent {
    public CaseOpened {
        Required.value(standing, "standing");
    }
}
