package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * After a return it is sent on to another agency; the clock to accept starts anew (转送).
 *
 * <p>Type {@code org.safetyvalve.transfer-sent-on.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param acceptBy Deadline to accept or return, by default 2 working days.
 */
public record TransferSentOn(@JsonUnwrapped TransferStanding standing, Deadline acceptBy)
        implements TransferLifecycleEvent {
    public TransferSentOn {
        Required.value(standing, "standing");
        Required.value(acceptBy, "acceptBy");
    }
}
