package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * The unit claims completion; the clock to verify it starts (申报整改完成).
 *
 * <p>Type {@code org.safetyvalve.rectification-completed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param summary What was done.
 * @param evidence Evidence; an empty list when there is none.
 * @param verifyBy Deadline to verify, by default 10 calendar days.
 */
public record RectificationCompleted(
        @JsonUnwrapped HazardStanding standing,
        int round,
        String summary,
        List<Evidence> evidence,
        @Nullable Deadline verifyBy)
        implements HazardLifecycleEvent {
    public RectificationCompleted {
        Required.value(standing, "standing");
        Required.text(summary, "summary");
        evidence = Required.list(evidence, "evidence");
    }
}
