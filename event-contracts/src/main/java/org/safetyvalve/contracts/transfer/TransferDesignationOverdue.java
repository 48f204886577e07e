package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to designate has lapsed; derived from the clock, published once (指定管辖逾期).
 *
 * <p>Type {@code org.safetyvalve.transfer-designation-overdue.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record TransferDesignationOverdue(@JsonUnwrapped TransferStanding standing, Deadline deadline)
        implements TransferLifecycleEvent {
    public TransferDesignationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
