package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Somebody who did not read it reviewed who did (复核查阅记录).
 *
 * <p>Type {@code org.safetyvalve.confidential-readings-reviewed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param outcome What the review came to.
 */
public record ConfidentialReadingsReviewed(@JsonUnwrapped ReadingLogStanding standing, String outcome)
        implements ReadingLogLifecycleEvent {
    public ConfidentialReadingsReviewed {
        Required.value(standing, "standing");
        Required.text(outcome, "outcome");
    }
}
