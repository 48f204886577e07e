package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
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
 * @param checkedBasis Article of the table of legal bases, in force on the day; without it nobody checked the basis.
 * @param decisionNo Number of the written decision, when there is one.
 * @param decidedBy Body that took the decision.
 * @param powerCut Of a power cut: how the unit was told.
 * @param deadline Of a seal: when it ends, after 30 days (Administrative Compulsion Law, article 25).
 */
public record InterimControlOrdered(
        @JsonUnwrapped HazardStanding standing,
        String measure,
        String legalBasis,
        List<String> subjects,
        @Nullable CheckedBasis checkedBasis,
        @Nullable String decisionNo,
        @Nullable String decidedBy,
        @Nullable PowerCutNotice powerCut,
        @Nullable Deadline deadline)
        implements HazardLifecycleEvent {
    public InterimControlOrdered {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.text(legalBasis, "legalBasis");
        subjects = Required.list(subjects, "subjects");
    }
}
