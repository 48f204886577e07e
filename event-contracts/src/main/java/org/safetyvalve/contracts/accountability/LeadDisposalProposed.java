package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * To conclude the lead or to hold it pending is proposed, and waits for somebody else to approve it (线索拟处置).
 *
 * <p>Type {@code org.safetyvalve.lead-disposal-proposed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param disposal Way of dealing with it that is proposed.
 */
public record LeadDisposalProposed(@JsonUnwrapped LeadStanding standing, String disposal)
        implements LeadLifecycleEvent {
    public LeadDisposalProposed {
        Required.value(standing, "standing");
        Required.text(disposal, "disposal");
    }
}
