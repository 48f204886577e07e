package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * It is decided how the lead is dealt with (线索处置).
 *
 * <p>Type {@code org.safetyvalve.lead-disposed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param disposal Way of dealing with it.
 * @param outcomeBy Until when an inquiry or verification is to have an outcome, if it is one.
 */
public record LeadDisposed(
        @JsonUnwrapped LeadStanding standing,
        String disposal,
        @Nullable Deadline outcomeBy) implements LeadLifecycleEvent {
    public LeadDisposed {
        Required.value(standing, "standing");
        Required.text(disposal, "disposal");
    }
}
