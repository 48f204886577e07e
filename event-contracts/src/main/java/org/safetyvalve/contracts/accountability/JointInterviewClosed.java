package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A joint interview is closed: everything that was committed to is verified (约谈办结).
 *
 * <p>Type {@code org.safetyvalve.joint-interview-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record JointInterviewClosed(@JsonUnwrapped JointInterviewStanding standing)
        implements JointInterviewLifecycleEvent {
    public JointInterviewClosed {
        Required.value(standing, "standing");
    }
}
