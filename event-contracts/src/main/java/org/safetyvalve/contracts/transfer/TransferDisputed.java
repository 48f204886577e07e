package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A second return, a sender that does not agree with a return, or one that let the time to send it on pass: a
 * dispute for the common superior to settle (移送争议).
 *
 * <p>Type {@code org.safetyvalve.transfer-disputed.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param cause How it came to a dispute.
 * @param basis Legal basis.
 * @param competentBody Body that the returning one names as competent.
 * @param designateBy Deadline to designate, by default 3 working days.
 */
public record TransferDisputed(
        @JsonUnwrapped TransferStanding standing,
        String cause,
        String basis,
        String competentBody,
        Deadline designateBy)
        implements TransferLifecycleEvent {
    public TransferDisputed {
        Required.value(standing, "standing");
        Required.text(cause, "cause");
        Required.text(basis, "basis");
        Required.text(competentBody, "competentBody");
        Required.value(designateBy, "designateBy");
    }
}
