package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A hazard classified as major opens it by itself, under the same correlation id (启动责任倒查).
 *
 * <p>Type {@code org.safetyvalve.responsibility-tracing-opened.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record ResponsibilityTracingOpened(@JsonUnwrapped TracingStanding standing) implements TracingLifecycleEvent {
    public ResponsibilityTracingOpened {
        Required.value(standing, "standing");
    }
}
