package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to classify has lapsed; derived from the clock, published once (定级逾期).
 *
 * <p>Type {@code org.safetyvalve.classification-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record ClassificationOverdue(@JsonUnwrapped HazardStanding standing, Deadline deadline)
        implements HazardLifecycleEvent {
    public ClassificationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
