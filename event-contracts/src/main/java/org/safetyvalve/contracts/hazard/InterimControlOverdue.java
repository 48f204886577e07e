package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The term of a seal has ended and nobody has lifted it: by law it is to be lifted (Administrative Compulsion Law, article 28),
 * which the system does not do by itself. Derived from the clock, published once (查封期限届满).
 *
 * <p>Type {@code org.safetyvalve.interim-control-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure whose term has ended.
 * @param orderedBy Organisation that ordered the seal.
 * @param deadline Deadline that has lapsed.
 */
public record InterimControlOverdue(
        @JsonUnwrapped HazardStanding standing, String measure, String orderedBy, Deadline deadline)
        implements HazardLifecycleEvent {
    public InterimControlOverdue {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(orderedBy, "orderedBy");
        Required.value(deadline, "deadline");
    }
}
