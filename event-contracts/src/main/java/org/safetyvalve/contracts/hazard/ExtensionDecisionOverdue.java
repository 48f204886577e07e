package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to decide on an extension has lapsed; derived from the clock, published once. The deadline to
 * rectify does not move for it (延期决定逾期).
 *
 * <p>Type {@code org.safetyvalve.extension-decision-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline that has lapsed.
 */
public record ExtensionDecisionOverdue(@JsonUnwrapped HazardStanding standing, int round, Deadline deadline)
        implements HazardLifecycleEvent {
    public ExtensionDecisionOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
