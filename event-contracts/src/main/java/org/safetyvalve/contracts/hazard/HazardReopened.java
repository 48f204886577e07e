package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * A closed hazard has recurred (隐患复发).
 *
 * <p>Type {@code org.safetyvalve.hazard-reopened.v1} on {@code hazard-events}.
 *
 * @param standing Where a hazard stands after an event: what every event of its lifecycle carries, so that a
 * projection needs nothing else.
 * @param reason Why.
 * @param recurrence Id of the new hazard, when the recurrence is recorded as one.
 */
public record HazardReopened(
        @JsonUnwrapped HazardStanding standing,
        String reason,
        @Nullable String recurrence) implements HazardLifecycleEvent {
    public HazardReopened {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
