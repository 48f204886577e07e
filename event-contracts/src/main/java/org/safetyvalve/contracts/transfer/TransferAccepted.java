package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency accepts (接收).
 *
 * <p>Type {@code org.safetyvalve.transfer-accepted.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param agencyReference Reference of the receiving agency.
 */
public record TransferAccepted(
        @JsonUnwrapped TransferStanding standing, @Nullable String agencyReference) implements TransferLifecycleEvent {
    public TransferAccepted {
        Required.value(standing, "standing");
    }
}
