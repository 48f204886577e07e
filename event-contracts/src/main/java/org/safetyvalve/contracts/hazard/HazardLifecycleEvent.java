package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;

/**
 * An event in the lifecycle of a hazard. Read what they have in common here; in JSON these fields are at the top
 * level of the body.
 */
public interface HazardLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    HazardStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Who recorded it. */
    default Author by() {
        return standing().by();
    }

    /** Campaign in which the hazard was found. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** State of the hazard before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the hazard after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }

    /** Level of the hazard; absent until classified. Not to be confused with the colour of a risk. */
    default @Nullable String level() {
        return standing().level();
    }

    /** Lead responsible unit, once there is one. */
    default @Nullable String unit() {
        return standing().unit();
    }

    /** Sector. */
    default String sector() {
        return standing().sector();
    }

    /** The one organisation that holds the hazard now; there is always exactly one. */
    default String holder() {
        return standing().holder();
    }

    /** Title of the hazard. */
    default String title() {
        return standing().title();
    }
}
