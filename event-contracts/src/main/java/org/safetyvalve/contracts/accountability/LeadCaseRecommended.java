package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * An inquiry or verification has its outcome: to file a case is recommended (线索提请立案).
 *
 * <p>Type {@code org.safetyvalve.lead-case-recommended.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record LeadCaseRecommended(@JsonUnwrapped LeadStanding standing) implements LeadLifecycleEvent {
    public LeadCaseRecommended {
        Required.value(standing, "standing");
    }
}
