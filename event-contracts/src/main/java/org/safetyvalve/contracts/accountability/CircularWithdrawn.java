package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A circular is withdrawn; it is kept, and no longer public (撤回通报).
 *
 * <p>Type {@code org.safetyvalve.circular-withdrawn.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why it is withdrawn.
 */
public record CircularWithdrawn(@JsonUnwrapped CircularStanding standing, String reason)
        implements CircularLifecycleEvent {
    public CircularWithdrawn {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
