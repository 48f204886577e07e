package org.safetyvalve.contracts.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of a transfer (移送). Read what they have in common here; in JSON these fields are at
 * the top level of the body.
 */
public interface TransferLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    TransferStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** What is transferred. */
    default String subjectKind() {
        return standing().subjectKind();
    }

    /** Id of the hazard, lead, case or accident that is transferred (the transfer itself is the ce_subject). */
    default String subject() {
        return standing().subject();
    }

    /** Campaign that it belongs to. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Organisation that sends. */
    default String from() {
        return standing().from();
    }

    /** Organisation that receives; after a designation, the designated one. */
    default String to() {
        return standing().to();
    }

    /** How often it has been returned so far. */
    default int returnsSoFar() {
        return standing().returnsSoFar();
    }

    /** State of the transfer before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the transfer after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
