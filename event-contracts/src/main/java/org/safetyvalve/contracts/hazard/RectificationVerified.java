package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * Verified, by somebody other than whoever completed it (复查合格).
 *
 * <p>Type {@code org.safetyvalve.rectification-verified.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param onSite Whether it was verified on site.
 * @param opinion Opinion of whoever verified.
 * @param evidence Evidence; an empty list when there is none.
 */
public record RectificationVerified(
        @JsonUnwrapped HazardStanding standing, int round, boolean onSite, String opinion, List<Evidence> evidence)
        implements HazardLifecycleEvent {
    public RectificationVerified {
        Required.value(standing, "standing");
        Required.text(opinion, "opinion");
        evidence = Required.list(evidence, "evidence");
    }
}
