package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to keep a commitment has lapsed; derived from the clock, published once a round (承诺逾期).
 *
 * <p>Type {@code org.safetyvalve.commitment-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record CommitmentOverdue(@JsonUnwrapped CommitmentStanding standing, Deadline deadline)
        implements CommitmentLifecycleEvent {
    public CommitmentOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
