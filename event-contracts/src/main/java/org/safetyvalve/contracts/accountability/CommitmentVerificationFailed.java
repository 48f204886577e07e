package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A commitment was not kept: another round, with a deadline of its own (承诺核实未通过).
 *
 * <p>Type {@code org.safetyvalve.commitment-verification-failed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline of the new round.
 */
public record CommitmentVerificationFailed(@JsonUnwrapped CommitmentStanding standing, Deadline deadline)
        implements CommitmentLifecycleEvent {
    public CommitmentVerificationFailed {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
