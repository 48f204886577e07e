package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The tracing is closed. Its hazard is not closed by that (责任倒查结束).
 *
 * <p>Type {@code org.safetyvalve.responsibility-tracing-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param outcome Outcome.
 */
public record ResponsibilityTracingClosed(@JsonUnwrapped TracingStanding standing, String outcome)
        implements TracingLifecycleEvent {
    public ResponsibilityTracingClosed {
        Required.value(standing, "standing");
        Required.text(outcome, "outcome");
    }
}
