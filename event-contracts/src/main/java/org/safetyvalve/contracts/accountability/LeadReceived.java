package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A lead is received: its reference and kind of source only (收到问题线索).
 *
 * <p>Type {@code org.safetyvalve.lead-received.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param transfer Transfer that brought it, if any.
 * @param tracing Tracing that produced it, if any.
 * @param accident Accident that it arose from, if any.
 * @param problem Responsibility problem that it arose from, if any.
 * @param registerBy Until when it is to be registered; absent in events of earlier versions.
 * @param disposeBy Until when it is first to be disposed of; absent in events of earlier versions.
 */
public record LeadReceived(
        @JsonUnwrapped LeadStanding standing,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String accident,
        @Nullable String problem,
        @Nullable Deadline registerBy,
        @Nullable Deadline disposeBy)
        implements LeadLifecycleEvent {
    public LeadReceived {
        Required.value(standing, "standing");
    }
}
