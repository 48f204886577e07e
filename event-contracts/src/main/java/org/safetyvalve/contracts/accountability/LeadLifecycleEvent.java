package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of a lead (问题线索). Read what they have in common here; in JSON these fields are at the
 * top level of the body.
 */
public interface LeadLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    LeadStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Reference number of the lead; never its content. */
    default String reference() {
        return standing().reference();
    }

    /** Where the lead came from. */
    default String sourceKind() {
        return standing().sourceKind();
    }

    /** State of the lead before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the lead after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
