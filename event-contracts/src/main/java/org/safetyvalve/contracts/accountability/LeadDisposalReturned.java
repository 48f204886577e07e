package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * What was proposed is not approved; the lead waits to be disposed of again (线索处置意见退回).
 *
 * <p>Type {@code org.safetyvalve.lead-disposal-returned.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param disposal Way of dealing with it that was proposed and not approved.
 */
public record LeadDisposalReturned(@JsonUnwrapped LeadStanding standing, String disposal)
        implements LeadLifecycleEvent {
    public LeadDisposalReturned {
        Required.value(standing, "standing");
        Required.text(disposal, "disposal");
    }
}
