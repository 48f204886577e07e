package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A lead responsible unit is named. The clock runs from dispatch; silence is acceptance (责任交办).
 *
 * <p>Type {@code org.safetyvalve.responsibility-assigned.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that it comes from.
 * @param to Organisation that it goes to.
 * @param coResponsible Organisations that are responsible together with the lead.
 * @param basis Legal basis.
 * @param returnsSoFar How often the assignment of this hazard has been returned so far.
 * @param acceptBy Deadline to return it; silence is acceptance.
 */
public record ResponsibilityAssigned(
        @JsonUnwrapped HazardStanding standing,
        String from,
        String to,
        List<String> coResponsible,
        String basis,
        int returnsSoFar,
        Deadline acceptBy)
        implements HazardLifecycleEvent {
    public ResponsibilityAssigned {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
        coResponsible = Required.list(coResponsible, "coResponsible");
        Required.text(basis, "basis");
        Required.value(acceptBy, "acceptBy");
    }
}
