package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The statement and defence of somebody concerned were heard and looked into, or waived. No name, no content (听取陈述申辩).
 *
 * <p>Type {@code org.safetyvalve.defence-heard.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param waived Whether they were waived.
 * @param acceptance What came of them; absent for a waiver.
 * @param outstanding How many are still to be informed or heard of what is proposed now; it is decided at 0 alone.
 */
public record DefenceHeard(
        @JsonUnwrapped CaseStanding standing,
        boolean waived,
        @Nullable String acceptance,
        int outstanding) implements CaseLifecycleEvent {
    public DefenceHeard {
        Required.value(standing, "standing");
    }
}
