package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The decision is upheld, or the case is heard again; until a new decision has effect, this one stands (申诉处理).
 *
 * <p>Type {@code org.safetyvalve.appeal-decided.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param outcome Outcome of the appeal.
 */
public record AppealDecided(@JsonUnwrapped CaseStanding standing, String outcome) implements CaseLifecycleEvent {
    public AppealDecided {
        Required.value(standing, "standing");
        Required.text(outcome, "outcome");
    }
}
