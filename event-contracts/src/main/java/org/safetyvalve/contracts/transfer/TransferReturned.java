package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency returns it, with a basis and a named competent body. Possible once (退回).
 *
 * <p>Type {@code org.safetyvalve.transfer-returned.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param basis Legal basis.
 * @param competentBody Body that the returning one names as competent.
 * @param sendOnBy Deadline for the sender to send it on or to dispute the return.
 */
public record TransferReturned(
        @JsonUnwrapped TransferStanding standing,
        String basis,
        String competentBody,
        @Nullable Deadline sendOnBy) implements TransferLifecycleEvent {
    public TransferReturned {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
        Required.text(competentBody, "competentBody");
    }
}
