package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A commitment is verified by those who follow it up, never by who reported it (承诺核实).
 *
 * <p>Type {@code org.safetyvalve.commitment-verified.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CommitmentVerified(@JsonUnwrapped CommitmentStanding standing) implements CommitmentLifecycleEvent {
    public CommitmentVerified {
        Required.value(standing, "standing");
    }
}
