package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline of an inquiry or verification has lapsed without an outcome; derived from the clock, published once
 * for each (谈话函询、初步核实逾期).
 *
 * <p>Type {@code org.safetyvalve.lead-outcome-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param disposal Way of dealing with it that is overdue.
 * @param deadline Deadline that has lapsed.
 */
public record LeadOutcomeOverdue(@JsonUnwrapped LeadStanding standing, String disposal, Deadline deadline)
        implements LeadLifecycleEvent {
    public LeadOutcomeOverdue {
        Required.value(standing, "standing");
        Required.text(disposal, "disposal");
        Required.value(deadline, "deadline");
    }
}
