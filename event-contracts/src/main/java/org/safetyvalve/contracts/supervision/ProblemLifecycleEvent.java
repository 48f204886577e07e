package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;

/**
 * An event in the lifecycle of a responsibility problem (责任落实问题). Read what they have in common here; in JSON
 * these fields are at the top level of the body.
 */
public interface ProblemLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    ProblemStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Who recorded it. */
    default Author by() {
        return standing().by();
    }

    /** Supervision in which it was found. */
    default String supervision() {
        return standing().supervision();
    }

    /** Campaign that is supervised. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Department or unit that it is fed back to. */
    default String unit() {
        return standing().unit();
    }

    /** Kind of problem. */
    default String kind() {
        return standing().kind();
    }

    /** Round of rectification, from 1. */
    default int round() {
        return standing().round();
    }

    /** State of the problem before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the problem after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
