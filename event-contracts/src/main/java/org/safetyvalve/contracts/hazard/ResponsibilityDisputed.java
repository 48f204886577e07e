package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A second return, by anyone, is a dispute for the common superior to settle; the holder keeps interim control
 * meanwhile (责任争议).
 *
 * <p>Type {@code org.safetyvalve.responsibility-disputed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that it comes from.
 * @param to Organisation that it goes to.
 * @param basis Legal basis.
 * @param competentBody Body that the returning one names as competent.
 * @param reason What else is said.
 * @param returnsSoFar How often the assignment of this hazard has been returned so far.
 * @param byReturn Whether it is a second return, which is counted as one.
 * @param designateBy Deadline to designate, by default 3 working days.
 */
public record ResponsibilityDisputed(
        @JsonUnwrapped HazardStanding standing,
        String from,
        String to,
        String basis,
        String competentBody,
        @Nullable String reason,
        int returnsSoFar,
        @Nullable Boolean byReturn,
        Deadline designateBy)
        implements HazardLifecycleEvent {
    public ResponsibilityDisputed {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
        Required.text(basis, "basis");
        Required.text(competentBody, "competentBody");
        Required.value(designateBy, "designateBy");
    }
}
