package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The case follows an accident; a county's decision then needs an elevated review (关联事故).
 *
 * <p>Type {@code org.safetyvalve.case-linked-to-accident.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param accident The accident.
 * @param reviewRequired Whether a decision has no effect before an elevated review.
 */
public record CaseLinkedToAccident(@JsonUnwrapped CaseStanding standing, String accident, boolean reviewRequired)
        implements CaseLifecycleEvent {
    public CaseLinkedToAccident {
        Required.value(standing, "standing");
        Required.text(accident, "accident");
    }
}
