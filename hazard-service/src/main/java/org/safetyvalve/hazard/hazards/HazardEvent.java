package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;

/** Something that happened to a hazard. Internal: {@code messaging} maps it to what is published. */
public sealed interface HazardEvent
        permits TriageEvent, ResponsibilityEvent, SupervisionEvent, RectificationEvent, ConclusionEvent {

    Stamp stamp();

    /** The state after this event. Never refuses: what has happened has happened. */
    HazardState foldInto(HazardState before);

    /** Whether nobody did it: a deadline passed. */
    default boolean isDecidedByTheClock() {
        return false;
    }

    /** Whether nobody did it: it followed from the clock, or from what became of an organisation. */
    default boolean isAutomatic() {
        return isDecidedByTheClock();
    }

    /** The fold of one event; a hazard begins with {@link TriageEvent.HazardFound}. */
    static HazardState fold(@Nullable HazardState before, HazardEvent event) {
        if (before != null) {
            return event.foldInto(before);
        }
        if (event instanceof TriageEvent.HazardFound found) {
            return found.begin();
        }
        throw new IllegalArgumentException("a hazard begins by being found, not by " + event);
    }
}
