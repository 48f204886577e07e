package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * The verification failed: back to rectifying, next round (复查不合格).
 *
 * <p>Type {@code org.safetyvalve.rectification-failed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param onSite Whether it was verified on site.
 * @param opinion Opinion of whoever verified.
 * @param deadline Deadline of the next round, when it is fixed here.
 * @param evidence Evidence; an empty list when there is none.
 */
public record RectificationFailed(
        @JsonUnwrapped HazardStanding standing,
        int round,
        boolean onSite,
        String opinion,
        @Nullable Deadline deadline,
        List<Evidence> evidence)
        implements HazardLifecycleEvent {
    public RectificationFailed {
        Required.value(standing, "standing");
        Required.text(opinion, "opinion");
        evidence = Required.list(evidence, "evidence");
    }
}
