package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The common superior designates who is responsible; final (指定责任).
 *
 * <p>Type {@code org.safetyvalve.responsibility-designated.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Organisation that it comes from.
 * @param to Organisation that it goes to.
 * @param coResponsible Organisations that are responsible together with the lead.
 * @param basis Legal basis.
 * @param returnsSoFar How often the assignment of this hazard has been returned so far.
 */
public record ResponsibilityDesignated(
        @JsonUnwrapped HazardStanding standing,
        String from,
        String to,
        List<String> coResponsible,
        String basis,
        int returnsSoFar)
        implements HazardLifecycleEvent {
    public ResponsibilityDesignated {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
        coResponsible = Required.list(coResponsible, "coResponsible");
        Required.text(basis, "basis");
    }
}
