package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The term of a seal ends soon: it is to be lifted or extended. Derived from the clock, published once (查封即将期满).
 *
 * <p>Type {@code org.safetyvalve.interim-control-due-soon.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure whose term ends soon.
 * @param orderedBy Organisation that ordered the seal.
 * @param deadline When the seal ends.
 */
public record InterimControlDueSoon(
        @JsonUnwrapped HazardStanding standing, String measure, String orderedBy, Deadline deadline)
        implements HazardLifecycleEvent {
    public InterimControlDueSoon {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(orderedBy, "orderedBy");
        Required.value(deadline, "deadline");
    }
}
