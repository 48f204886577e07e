package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The level above has decided the challenge of a head; of one that is upheld another of the organ decides the case. No name (负责人回避决定).
 *
 * <p>Type {@code org.safetyvalve.head-challenge-decided.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param upheld Whether the challenge is upheld.
 */
public record HeadChallengeDecided(@JsonUnwrapped CaseStanding standing, boolean upheld) implements CaseLifecycleEvent {
    public HeadChallengeDecided {
        Required.value(standing, "standing");
    }
}
