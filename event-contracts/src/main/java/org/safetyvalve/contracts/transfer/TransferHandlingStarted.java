package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency starts to handle it (开始办理).
 *
 * <p>Type {@code org.safetyvalve.transfer-handling-started.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record TransferHandlingStarted(@JsonUnwrapped TransferStanding standing) implements TransferLifecycleEvent {
    public TransferHandlingStarted {
        Required.value(standing, "standing");
    }
}
