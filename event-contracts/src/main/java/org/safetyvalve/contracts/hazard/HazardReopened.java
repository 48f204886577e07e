package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A closed hazard has recurred (隐患复发).
 *
 * <p>Type {@code org.safetyvalve.hazard-reopened.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why.
 * @param recurrence Id of the new hazard, when the recurrence is recorded as one.
 * @param assignBy Deadline to assign it anew, by default 2 working days.
 */
public record HazardReopened(
        @JsonUnwrapped HazardStanding standing,
        String reason,
        @Nullable String recurrence,
        @Nullable Deadline assignBy) implements HazardLifecycleEvent {
    public HazardReopened {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
