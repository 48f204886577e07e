package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The term to decide on the report of an extraordinarily serious accident is extended, by 30 days at most in all (延长批复期限).
 *
 * <p>Type {@code org.safetyvalve.accident-decision-extended.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param days Days of this extension.
 * @param decisionReference Reference of the decision.
 * @param deadline Deadline from now on.
 */
public record AccidentDecisionExtended(
        @JsonUnwrapped AccidentStanding standing, int days, String decisionReference, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentDecisionExtended {
        Required.value(standing, "standing");
        Required.text(decisionReference, "decisionReference");
        Required.value(deadline, "deadline");
    }
}
