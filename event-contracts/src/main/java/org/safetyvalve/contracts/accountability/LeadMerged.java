package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Merged into an earlier lead about the same; both are kept, and it is disposed of through that one (线索并案).
 *
 * <p>Type {@code org.safetyvalve.lead-merged.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param into Lead that it is merged into.
 */
public record LeadMerged(@JsonUnwrapped LeadStanding standing, String into) implements LeadLifecycleEvent {
    public LeadMerged {
        Required.value(standing, "standing");
        Required.text(into, "into");
    }
}
