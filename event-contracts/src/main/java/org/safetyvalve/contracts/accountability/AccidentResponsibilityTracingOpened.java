package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A reported accident opens it by itself, under the same correlation id (启动事故责任倒查).
 *
 * <p>Type {@code org.safetyvalve.accident-responsibility-tracing-opened.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record AccidentResponsibilityTracingOpened(
        @JsonUnwrapped AccidentTracingStanding standing) implements AccidentTracingLifecycleEvent {
    public AccidentResponsibilityTracingOpened {
        Required.value(standing, "standing");
    }
}
