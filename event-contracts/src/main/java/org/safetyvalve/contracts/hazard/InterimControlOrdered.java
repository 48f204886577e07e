package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * A measure to contain the danger until it is rectified; the holder keeps it up (采取临时管控).
 *
 * <p>Type {@code org.safetyvalve.interim-control-ordered.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure.
 * @param legalBasis Law and article.
 * @param subjects Businesses, places or parts that it applies to; no persons.
 */
public record InterimControlOrdered(
        @JsonUnwrapped HazardStanding standing, String measure, String legalBasis, List<String> subjects)
        implements HazardLifecycleEvent {
    public InterimControlOrdered {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(legalBasis, "legalBasis");
        subjects = Required.list(subjects, "subjects");
    }
}
