package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.safetyvalve.contracts.Required;

/**
 * Somebody concerned was informed in writing, before the decision, of the facts, the basis and what is proposed. No name, no content (书面告知).
 *
 * <p>Type {@code org.safetyvalve.concerned-informed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param means How: in person, by post, or by an announcement.
 * @param informedAt When that was.
 * @param outstanding How many are still to be informed or heard of what is proposed now; it is decided at 0 alone.
 */
public record ConcernedInformed(@JsonUnwrapped CaseStanding standing, String means, Instant informedAt, int outstanding)
        implements CaseLifecycleEvent {
    public ConcernedInformed {
        Required.value(standing, "standing");
        Required.text(means, "means");
        Required.value(informedAt, "informedAt");
    }
}
