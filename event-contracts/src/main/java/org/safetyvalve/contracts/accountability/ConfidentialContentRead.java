package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Somebody opened the confidential content of a matter; recorded before it was shown, without the content (查阅涉密内容).
 *
 * <p>Type {@code org.safetyvalve.confidential-content-read.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param purpose What it was opened for.
 */
public record ConfidentialContentRead(@JsonUnwrapped ReadingLogStanding standing, String purpose)
        implements ReadingLogLifecycleEvent {
    public ConfidentialContentRead {
        Required.value(standing, "standing");
        Required.text(purpose, "purpose");
    }
}
