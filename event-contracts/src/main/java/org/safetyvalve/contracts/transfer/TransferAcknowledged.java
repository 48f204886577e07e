package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The sender acknowledges the result, which ends the transfer (确认结果).
 *
 * <p>Type {@code org.safetyvalve.transfer-acknowledged.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record TransferAcknowledged(@JsonUnwrapped TransferStanding standing) implements TransferLifecycleEvent {
    public TransferAcknowledged {
        Required.value(standing, "standing");
    }
}
