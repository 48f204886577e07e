package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The case is handed to the adjudicators, who have a month to propose a decision (移送审理).
 *
 * <p>Type {@code org.safetyvalve.case-handed-to-adjudicators.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Until when a decision is to be proposed.
 */
public record CaseHandedToAdjudicators(@JsonUnwrapped CaseStanding standing, Deadline deadline)
        implements CaseLifecycleEvent {
    public CaseHandedToAdjudicators {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
