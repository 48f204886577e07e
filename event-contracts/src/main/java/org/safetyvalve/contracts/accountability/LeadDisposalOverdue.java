package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to dispose of the lead has lapsed; derived from the clock, published once (线索处置逾期).
 *
 * <p>Type {@code org.safetyvalve.lead-disposal-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record LeadDisposalOverdue(@JsonUnwrapped LeadStanding standing, Deadline deadline)
        implements LeadLifecycleEvent {
    public LeadDisposalOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
