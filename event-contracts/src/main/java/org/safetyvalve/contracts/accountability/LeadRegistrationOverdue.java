package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to register the lead has lapsed; derived from the clock, published once (线索登记逾期).
 *
 * <p>Type {@code org.safetyvalve.lead-registration-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param deadline Deadline that has lapsed.
 */
public record LeadRegistrationOverdue(@JsonUnwrapped LeadStanding standing, Deadline deadline)
        implements LeadLifecycleEvent {
    public LeadRegistrationOverdue {
        Required.value(standing, "standing");
        Required.value(deadline, "deadline");
    }
}
