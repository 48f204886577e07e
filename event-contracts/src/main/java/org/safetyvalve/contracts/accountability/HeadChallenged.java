package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The head of the organ that handles the case is challenged for a conflict of interest; the level above decides it, and until then that head does not decide the case. No name, no grounds (申请负责人回避).
 *
 * <p>Type {@code org.safetyvalve.head-challenged.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param declared Whether the head declared it.
 */
public record HeadChallenged(@JsonUnwrapped CaseStanding standing, boolean declared) implements CaseLifecycleEvent {
    public HeadChallenged {
        Required.value(standing, "standing");
    }
}
