package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Duties were fully performed: exonerated. No name (尽职免责).
 *
 * <p>Type {@code org.safetyvalve.person-exonerated.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param basis Legal basis.
 */
public record PersonExonerated(@JsonUnwrapped CaseStanding standing, String basis) implements CaseLifecycleEvent {
    public PersonExonerated {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
    }
}
