package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * A joint interview was held and its attendance recorded; not what was said, and no person (约谈进行).
 *
 * <p>Type {@code org.safetyvalve.joint-interview-held.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param absent Organisations of which an office that was called did not attend.
 */
public record JointInterviewHeld(@JsonUnwrapped JointInterviewStanding standing, List<String> absent)
        implements JointInterviewLifecycleEvent {
    public JointInterviewHeld {
        Required.value(standing, "standing");
        absent = Required.list(absent, "absent");
    }
}
