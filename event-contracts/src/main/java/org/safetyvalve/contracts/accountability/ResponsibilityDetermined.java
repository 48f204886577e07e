package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The duties of unit, industry department, safety supervision department, and territorial party committee and
 * government are each looked at. Organisations only (责任认定).
 *
 * <p>Type {@code org.safetyvalve.responsibility-determined.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param dutiesExamined What was found of each duty holder.
 */
public record ResponsibilityDetermined(@JsonUnwrapped TracingStanding standing, List<DutyFinding> dutiesExamined)
        implements TracingLifecycleEvent {
    public ResponsibilityDetermined {
        Required.value(standing, "standing");
        dutiesExamined = Required.list(dutiesExamined, "dutiesExamined");
    }
}
