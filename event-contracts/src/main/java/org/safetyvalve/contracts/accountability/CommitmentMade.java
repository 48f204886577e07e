package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * An organisation commits to something by a deadline, which is fixed now (作出承诺).
 *
 * <p>Type {@code org.safetyvalve.commitment-made.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline to keep it.
 */
public record CommitmentMade(@JsonUnwrapped CommitmentStanding standing, Deadline deadline)
        implements CommitmentLifecycleEvent {
    public CommitmentMade {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
