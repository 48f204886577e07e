package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * More time is refused; the deadline stands (不同意延期).
 *
 * <p>Type {@code org.safetyvalve.extension-refused.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param round Round of rectification, from 1; one more after each failed verification.
 * @param deadline Deadline that stands.
 * @param reason Why.
 */
public record ExtensionRefused(@JsonUnwrapped HazardStanding standing, int round, Deadline deadline, String reason)
        implements HazardLifecycleEvent {
    public ExtensionRefused {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
        Required.text(reason, "reason");
    }
}
