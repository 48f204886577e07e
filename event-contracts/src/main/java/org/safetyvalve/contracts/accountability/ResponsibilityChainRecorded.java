package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * Who was to find, approve, supervise and rectify. Organisations only (梳理责任链条).
 *
 * <p>Type {@code org.safetyvalve.responsibility-chain-recorded.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param links All links of the chain, in place of those recorded before.
 */
public record ResponsibilityChainRecorded(@JsonUnwrapped TracingStanding standing, List<DutyLink> links)
        implements TracingLifecycleEvent {
    public ResponsibilityChainRecorded {
        Required.value(standing, "standing");
        links = Required.list(links, "links");
    }
}
