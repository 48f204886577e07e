package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A hazard, lead, case or accident is sent to another agency. The clock to accept runs from dispatch; silence is
 * acceptance (移送).
 *
 * <p>Type {@code org.safetyvalve.case-referred.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param subjectTitle Title of what is transferred; absent from a restricted event.
 * @param basis Legal basis.
 * @param acceptBy Deadline to accept or return, by default 2 working days.
 */
public record CaseReferred(
        @JsonUnwrapped TransferStanding standing, @Nullable String subjectTitle, String basis, Deadline acceptBy)
        implements TransferLifecycleEvent {
    public CaseReferred {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
        Required.value(acceptBy, "acceptBy");
    }
}
