package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency accepts a transfer (机关接收移送).
 *
 * <p>Type {@code org.safetyvalve.agency-transfer-accepted.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param transfer Id of the transfer: the ce_subject of case-referred.
 */
public record AgencyTransferAccepted(@JsonUnwrapped AgencyNotice standing, String transfer) implements AgencyEvent {
    public AgencyTransferAccepted {
        Required.value(standing, "standing");
        Required.text(transfer, "transfer");
    }
}
