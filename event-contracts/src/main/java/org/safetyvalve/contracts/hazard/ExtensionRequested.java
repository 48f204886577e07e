package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The unit asks, before expiry, for more time; the clock to decide starts (申请延期).
 *
 * <p>Type {@code org.safetyvalve.extension-requested.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param until Instant asked for.
 * @param reason Why.
 * @param deadline Deadline that stands.
 * @param decideBy Deadline to decide, by default 10 calendar days.
 */
public record ExtensionRequested(
        @JsonUnwrapped HazardStanding standing,
        int round,
        Instant until,
        String reason,
        Deadline deadline,
        Deadline decideBy)
        implements HazardLifecycleEvent {
    public ExtensionRequested {
        Required.value(standing, "standing");
        Required.value(until, "until");
        Required.text(reason, "reason");
        Required.value(deadline, "deadline");
        Required.value(decideBy, "decideBy");
    }
}
