package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The receiving agency reports the result: reference and kind only (反馈结果).
 *
 * <p>Type {@code org.safetyvalve.transfer-result-reported.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param resultReference Reference of the result.
 * @param outcome Kind of result.
 */
public record TransferResultReported(
        @JsonUnwrapped TransferStanding standing,
        String resultReference,
        @Nullable String outcome) implements TransferLifecycleEvent {
    public TransferResultReported {
        Required.value(standing, "standing");
        Required.text(resultReference, "resultReference");
    }
}
