package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * A county’s decision is reviewed at the level above, before it takes effect (提级审核).
 *
 * <p>Type {@code org.safetyvalve.decision-reviewed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param outcome Outcome of the review.
 * @param forms Forms of accountability.
 */
public record DecisionReviewed(@JsonUnwrapped CaseStanding standing, String outcome, List<String> forms)
        implements CaseLifecycleEvent {
    public DecisionReviewed {
        Required.value(standing, "standing");
        Required.text(outcome, "outcome");
        forms = Required.list(forms, "forms");
    }
}
