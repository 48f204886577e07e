package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The tracing is closed. Its accident is not closed by that (事故责任倒查结束).
 *
 * <p>Type {@code org.safetyvalve.accident-responsibility-tracing-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param outcome Outcome.
 */
public record AccidentResponsibilityTracingClosed(
        @JsonUnwrapped AccidentTracingStanding standing, String outcome) implements AccidentTracingLifecycleEvent {
    public AccidentResponsibilityTracingClosed {
        Required.value(standing, "standing");
        Required.text(outcome, "outcome");
    }
}
