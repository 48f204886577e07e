package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * One whose challenge is upheld is off the case (回避决定).
 *
 * <p>Type {@code org.safetyvalve.challenge-decided.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param upheld Whether the challenge is upheld.
 */
public record ChallengeDecided(@JsonUnwrapped CaseStanding standing, boolean upheld) implements CaseLifecycleEvent {
    public ChallengeDecided {
        Required.value(standing, "standing");
    }
}
