package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency reports the result of a transfer: reference and kind only (机关反馈结果).
 *
 * <p>Type {@code org.safetyvalve.agency-transfer-result-reported.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param transfer Id of the transfer: the ce_subject of case-referred.
 * @param resultReference Reference of the result.
 * @param outcome Kind of result.
 */
public record AgencyTransferResultReported(
        @JsonUnwrapped AgencyNotice standing,
        String transfer,
        String resultReference,
        @Nullable String outcome) implements AgencyEvent {
    public AgencyTransferResultReported {
        Required.value(standing, "standing");
        Required.text(transfer, "transfer");
        Required.text(resultReference, "resultReference");
    }
}
