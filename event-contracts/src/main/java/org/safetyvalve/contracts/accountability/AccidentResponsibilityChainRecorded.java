package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * Who was to find, approve, supervise and rectify. Organisations only (梳理事故责任链条).
 *
 * <p>Type {@code org.safetyvalve.accident-responsibility-chain-recorded.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param links All links of the chain, in place of those recorded before.
 */
public record AccidentResponsibilityChainRecorded(
        @JsonUnwrapped AccidentTracingStanding standing, List<DutyLink> links)
        implements AccidentTracingLifecycleEvent {
    public AccidentResponsibilityChainRecorded {
        Required.value(standing, "standing");
        links = Required.list(links, "links");
    }
}
