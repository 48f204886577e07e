package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A circular is drafted, or its draft is changed; it names nobody yet (起草通报).
 *
 * <p>Type {@code org.safetyvalve.circular-drafted.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record CircularDrafted(@JsonUnwrapped CircularStanding standing) implements CircularLifecycleEvent {
    public CircularDrafted {
        Required.value(standing, "standing");
    }
}
