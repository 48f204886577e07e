package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * After the hearing, by others than the investigators, a decision is proposed (提出处理意见).
 *
 * <p>Type {@code org.safetyvalve.decision-proposed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param findingKind Kind of finding.
 * @param forms Forms of accountability.
 * @param reviewRequired Whether it has no effect before an elevated review (county accident cases).
 */
public record DecisionProposed(
        @JsonUnwrapped CaseStanding standing, String findingKind, List<String> forms, boolean reviewRequired)
        implements CaseLifecycleEvent {
    public DecisionProposed {
        Required.value(standing, "standing");
        Required.text(findingKind, "findingKind");
        forms = Required.list(forms, "forms");
    }
}
