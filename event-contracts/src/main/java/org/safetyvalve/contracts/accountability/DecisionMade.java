package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The deciding body decides. One that needs a review has no effect yet (作出决定).
 *
 * <p>Type {@code org.safetyvalve.decision-made.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param findingKind Kind of finding.
 * @param forms Forms of accountability.
 * @param reviewRequired Whether it has no effect before an elevated review (county accident cases).
 */
public record DecisionMade(
        @JsonUnwrapped CaseStanding standing, String findingKind, List<String> forms, boolean reviewRequired)
        implements CaseLifecycleEvent {
    public DecisionMade {
        Required.value(standing, "standing");
        Required.text(findingKind, "findingKind");
        forms = Required.list(forms, "forms");
    }
}
