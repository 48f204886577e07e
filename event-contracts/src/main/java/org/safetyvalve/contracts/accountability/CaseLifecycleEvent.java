package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of an accountability case (问责案件). Read what they have in common here; in JSON these
 * fields are at the top level of the body.
 */
public interface CaseLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    CaseStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Reference number of the case; never its content. */
    default String reference() {
        return standing().reference();
    }

    /** Lead from which it was opened. */
    default @Nullable String lead() {
        return standing().lead();
    }

    /** Responsibility tracing that it follows from. */
    default @Nullable String tracing() {
        return standing().tracing();
    }

    /** Level of the body that handles it. */
    default String level() {
        return standing().level();
    }

    /** Organisation that handles the case. */
    default @Nullable String handledBy() {
        return standing().handledBy();
    }

    /** State of the case before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the case after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
