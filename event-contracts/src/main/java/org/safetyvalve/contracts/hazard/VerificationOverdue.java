package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to verify has lapsed; derived from the clock, published once (复查逾期).
 *
 * <p>Type {@code org.safetyvalve.verification-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline that has lapsed.
 */
public record VerificationOverdue(@JsonUnwrapped HazardStanding standing, int round, Deadline deadline)
        implements HazardLifecycleEvent {
    public VerificationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
