package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The unit returns the assignment, with a legal basis and a named competent body. Possible once (责任退回).
 *
 * <p>Type {@code org.safetyvalve.responsibility-returned.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that it comes from.
 * @param to Organisation that it goes to.
 * @param basis Legal basis.
 * @param competentBody Body that the returning one names as competent.
 * @param reason What else the unit has to say.
 * @param returnsSoFar How often the assignment of this hazard has been returned so far.
 * @param assignBy Deadline to assign it anew, by default 2 working days.
 */
public record ResponsibilityReturned(
        @JsonUnwrapped HazardStanding standing,
        String from,
        String to,
        String basis,
        String competentBody,
        @Nullable String reason,
        int returnsSoFar,
        @Nullable Deadline assignBy)
        implements HazardLifecycleEvent {
    public ResponsibilityReturned {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
        Required.text(basis, "basis");
        Required.text(competentBody, "competentBody");
    }
}
