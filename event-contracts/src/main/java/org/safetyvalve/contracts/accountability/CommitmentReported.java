package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The organisation reports that it has kept its commitment (报告承诺已落实).
 *
 * <p>Type {@code org.safetyvalve.commitment-reported.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CommitmentReported(@JsonUnwrapped CommitmentStanding standing) implements CommitmentLifecycleEvent {
    public CommitmentReported {
        Required.value(standing, "standing");
    }
}
