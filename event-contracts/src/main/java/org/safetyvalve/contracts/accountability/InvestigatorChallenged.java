package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An investigator is challenged for a conflict of interest, or declares one. No name, no grounds (申请回避).
 *
 * <p>Type {@code org.safetyvalve.investigator-challenged.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param declared Whether the investigator declared it himself.
 */
public record InvestigatorChallenged(@JsonUnwrapped CaseStanding standing, boolean declared)
        implements CaseLifecycleEvent {
    public InvestigatorChallenged {
        Required.value(standing, "standing");
    }
}
