package org.safetyvalve.contracts.agency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * An agency transfers a lead. Its content goes by a confidential way; here is only the reference to it (机关移送线索).
 *
 * <p>Type {@code org.safetyvalve.agency-lead-transferred.v1} on {@code agency-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param contentReference Reference of the material sent confidentially, not its content.
 * @param basis Legal basis.
 * @param level Level suggested to handle it.
 * @param hazard Hazard that it is about, if known.
 * @param tracing Tracing that it is about, if known.
 */
public record AgencyLeadTransferred(
        @JsonUnwrapped AgencyNotice standing,
        String contentReference,
        String basis,
        @Nullable String level,
        @Nullable String hazard,
        @Nullable String tracing)
        implements AgencyEvent {
    public AgencyLeadTransferred {
        Required.value(standing, "standing");
        Required.text(contentReference, "contentReference");
        Required.text(basis, "basis");
    }
}
