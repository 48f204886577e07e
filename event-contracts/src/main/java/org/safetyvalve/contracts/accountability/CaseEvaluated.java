package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * How well the case was handled is evaluated (案件评查).
 *
 * <p>Type {@code org.safetyvalve.case-evaluated.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param grade Grade.
 */
public record CaseEvaluated(@JsonUnwrapped CaseStanding standing, String grade) implements CaseLifecycleEvent {
    public CaseEvaluated {
        Required.value(standing, "standing");
        Required.text(grade, "grade");
    }
}
