package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An adjudicator is challenged for a conflict of interest, or declares one. No name, no grounds (申请回避).
 *
 * <p>Type {@code org.safetyvalve.adjudicator-challenged.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param declared Whether the adjudicator declared it himself.
 */
public record AdjudicatorChallenged(@JsonUnwrapped CaseStanding standing, boolean declared)
        implements CaseLifecycleEvent {
    public AdjudicatorChallenged {
        Required.value(standing, "standing");
    }
}
