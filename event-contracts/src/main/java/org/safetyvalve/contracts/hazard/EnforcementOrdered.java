package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The department orders an enforcement measure (采取执法措施).
 *
 * <p>Type {@code org.safetyvalve.enforcement-ordered.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure.
 * @param legalBasis Law and article.
 * @param subjects Businesses, places or parts that it applies to; no persons.
 */
public record EnforcementOrdered(
        @JsonUnwrapped HazardStanding standing, String measure, String legalBasis, List<String> subjects)
        implements HazardLifecycleEvent {
    public EnforcementOrdered {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(legalBasis, "legalBasis");
        subjects = Required.list(subjects, "subjects");
    }
}
