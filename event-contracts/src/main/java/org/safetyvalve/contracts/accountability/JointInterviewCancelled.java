package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A joint interview is not held (取消约谈).
 *
 * <p>Type {@code org.safetyvalve.joint-interview-cancelled.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reason Why it is not held.
 */
public record JointInterviewCancelled(@JsonUnwrapped JointInterviewStanding standing, String reason)
        implements JointInterviewLifecycleEvent {
    public JointInterviewCancelled {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
