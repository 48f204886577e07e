package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of the responsibility tracing of an accident (事故责任倒查). Read what they have in common
 * here; in JSON these fields are at the top level of the body.
 */
public interface AccidentTracingLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    AccidentTracingStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Accident whose responsibility is traced. */
    default String accident() {
        return standing().accident();
    }

    /** Campaign of the accident. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** State of the tracing before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the tracing after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
