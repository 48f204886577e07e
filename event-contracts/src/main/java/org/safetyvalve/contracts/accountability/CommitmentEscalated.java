package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A commitment that is overdue is told to the next level up; once a round (承诺逾期升级).
 *
 * <p>Type {@code org.safetyvalve.commitment-escalated.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 * @param escalatedTo Organisation of the next level up that is told.
 */
public record CommitmentEscalated(@JsonUnwrapped CommitmentStanding standing, Deadline deadline, String escalatedTo)
        implements CommitmentLifecycleEvent {
    public CommitmentEscalated {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
        Required.text(escalatedTo, "escalatedTo");
    }
}
