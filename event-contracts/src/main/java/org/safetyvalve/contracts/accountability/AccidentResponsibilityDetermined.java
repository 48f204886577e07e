package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The duties of unit, industry department, safety supervision department, and territorial party committee and
 * government are each looked at. Organisations only (事故责任认定).
 *
 * <p>Type {@code org.safetyvalve.accident-responsibility-determined.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param dutiesExamined What was found of each duty holder.
 */
public record AccidentResponsibilityDetermined(
        @JsonUnwrapped AccidentTracingStanding standing, List<DutyFinding> dutiesExamined)
        implements AccidentTracingLifecycleEvent {
    public AccidentResponsibilityDetermined {
        Required.value(standing, "standing");
        dutiesExamined = Required.list(dutiesExamined, "dutiesExamined");
    }
}
