package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of a joint interview, but for its calling, which was in the contract before (联合约谈). Read what they have in common here; in JSON these fields are at the
 * top level of the body.
 */
public interface JointInterviewLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    JointInterviewStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Number of the interview. */
    default String reference() {
        return standing().reference();
    }

    /** Campaign. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Organisations concerned. */
    default List<String> organisations() {
        return standing().organisations();
    }

    /** Organisations that call it, the convenor first. */
    default List<String> convenedBy() {
        return standing().convenedBy();
    }

    /** State of the interview before this event. */
    default String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the interview after this event. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
