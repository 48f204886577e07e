package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * Silence until the deadline: deemed accepted, and escalated (视为接收).
 *
 * <p>Type {@code org.safetyvalve.transfer-deemed-accepted.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 * @param escalatedTo Organisation that it is escalated to.
 */
public record TransferDeemedAccepted(
        @JsonUnwrapped TransferStanding standing,
        Deadline deadline,
        @Nullable String escalatedTo) implements TransferLifecycleEvent {
    public TransferDeemedAccepted {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
