package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency returns a transfer, with a legal basis and a named competent body (机关退回移送).
 *
 * <p>Type {@code org.safetyvalve.agency-transfer-returned.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param transfer Id of the transfer: the ce_subject of case-referred.
 * @param basis Legal basis.
 * @param competentBody Body that the returning one names as competent.
 */
public record AgencyTransferReturned(
        @JsonUnwrapped AgencyNotice standing, String transfer, String basis, String competentBody)
        implements AgencyEvent {
    public AgencyTransferReturned {
        Required.value(standing, "standing");
        Required.text(transfer, "transfer");
        Required.text(basis, "basis");
        Required.text(competentBody, "competentBody");
    }
}
