package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of a commitment (承诺事项). Read what they have in common here; in JSON these fields are at the
 * top level of the body.
 */
public interface CommitmentLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    CommitmentStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** What it was made at; ce_subject is its id. */
    default String occasion() {
        return standing().occasion();
    }

    /** Number of what it was made at. */
    default String reference() {
        return standing().reference();
    }

    /** Campaign. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Its number there, from 1. */
    default int commitment() {
        return standing().commitment();
    }

    /** Organisation that has to keep it. */
    default String organisation() {
        return standing().organisation();
    }

    /** Organisations that follow it up and verify it. */
    default List<String> followedUpBy() {
        return standing().followedUpBy();
    }

    /** Round, from 1; one more after each failed verification. */
    default int round() {
        return standing().round();
    }

    /** State of the commitment before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the commitment after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
