package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An adjudicator, who is no investigator of the case, has given an opinion; two are needed (审理).
 *
 * <p>Type {@code org.safetyvalve.case-heard.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param opinions How many opinions there are in this hearing.
 */
public record CaseHeard(@JsonUnwrapped CaseStanding standing, int opinions) implements CaseLifecycleEvent {
    public CaseHeard {
        Required.value(standing, "standing");
    }
}
