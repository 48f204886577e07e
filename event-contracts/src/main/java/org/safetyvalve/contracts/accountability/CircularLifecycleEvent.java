package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of a circular, but for its issue, which was in the contract before (通报). Read what they have in common here; in JSON these fields are at the
 * top level of the body.
 */
public interface CircularLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    CircularStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Number of the circular. */
    default String reference() {
        return standing().reference();
    }

    /** Campaign. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Organisations that are told; none before it was issued. */
    default List<String> organisations() {
        return standing().organisations();
    }

    /** State of the circular before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the circular after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
