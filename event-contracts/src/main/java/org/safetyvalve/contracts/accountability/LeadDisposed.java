package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * It is decided how the lead is dealt with (线索处置).
 *
 * <p>Type {@code org.safetyvalve.lead-disposed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param disposal Way of dealing with it.
 */
public record LeadDisposed(@JsonUnwrapped LeadStanding standing, String disposal) implements LeadLifecycleEvent {
    public LeadDisposed {
        Required.value(standing, "standing");
        Required.text(disposal, "disposal");
    }
}
