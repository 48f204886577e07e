package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * The decision takes effect (决定生效).
 *
 * <p>Type {@code org.safetyvalve.decision-took-effect.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param forms Forms of accountability.
 */
public record DecisionTookEffect(@JsonUnwrapped CaseStanding standing, List<String> forms)
        implements CaseLifecycleEvent {
    public DecisionTookEffect {
        Required.value(standing, "standing");
        forms = Required.list(forms, "forms");
    }
}
