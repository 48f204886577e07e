package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * The responsible unit reports how rectification goes (报告整改进展).
 *
 * <p>Type {@code org.safetyvalve.rectification-progress-reported.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param ordinal The how manieth report of this round it is.
 * @param summary What has been done.
 * @param evidence Evidence; an empty list when there is none.
 */
public record RectificationProgressReported(
        @JsonUnwrapped HazardStanding standing, int round, int ordinal, String summary, List<Evidence> evidence)
        implements HazardLifecycleEvent {
    public RectificationProgressReported {
        Required.value(standing, "standing");
        Required.text(summary, "summary");
        evidence = Required.list(evidence, "evidence");
    }
}
