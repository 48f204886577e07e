package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * Somebody concerned is dead or was not found after an announcement; once another has approved that, the case goes on without. No name, no content (无法听取陈述申辩).
 *
 * <p>Type {@code org.safetyvalve.concerned-unreachable.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param cause Dead, or not found after an announcement.
 * @param approved Reported when false; approved by the deciding body when true.
 * @param outstanding How many are still to be informed or heard of what is proposed now; it is decided at 0 alone.
 */
public record ConcernedUnreachable(
        @JsonUnwrapped CaseStanding standing, String cause, boolean approved, int outstanding)
        implements CaseLifecycleEvent {
    public ConcernedUnreachable {
        Required.value(standing, "standing");
        Required.text(cause, "cause");
    }
}
