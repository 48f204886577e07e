package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of an accident (生产安全事故). Read what they have in common here; in JSON these fields are at
 * the top level of the body.
 */
public interface AccidentLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    AccidentStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Reference of the accident. */
    default String reference() {
        return standing().reference();
    }

    /** Title; no names of persons. */
    default String title() {
        return standing().title();
    }

    /** Campaign that it belongs to, if any. */
    default @Nullable String campaign() {
        return standing().campaign();
    }

    /** Hazard that it arose from, if known. */
    default @Nullable String hazard() {
        return standing().hazard();
    }

    /** Unit where it happened, if known. */
    default @Nullable String unit() {
        return standing().unit();
    }

    /** Sector. */
    default String sector() {
        return standing().sector();
    }

    /** Grade, derived from deaths, serious injuries and direct loss, by any one of them. */
    default String grade() {
        return standing().grade();
    }

    /**
     * Level of the government that is responsible for the investigation, derived from the grade unless a level
     * above took it over.
     */
    default String investigatingLevel() {
        return standing().investigatingLevel();
    }

    /** Deaths. */
    default int deaths() {
        return standing().deaths();
    }

    /** Serious injuries, acute industrial poisoning included. */
    default int seriousInjuries() {
        return standing().seriousInjuries();
    }

    /** Direct economic loss, in yuan. */
    default long directLoss() {
        return standing().directLoss();
    }

    /** State of the accident before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the accident after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
