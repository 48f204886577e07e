package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * More time is granted: a new deadline (同意延期).
 *
 * <p>Type {@code org.safetyvalve.extension-granted.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline from now on.
 * @param previousDeadline Deadline until now.
 * @param reason Why.
 */
public record ExtensionGranted(
        @JsonUnwrapped HazardStanding standing, int round, Deadline deadline, Deadline previousDeadline, String reason)
        implements HazardLifecycleEvent {
    public ExtensionGranted {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
        Required.value(previousDeadline, "previousDeadline");
        Required.text(reason, "reason");
    }
}
