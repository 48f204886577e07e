package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The investigating government closes it with its decision. Its responsibility tracing is not closed by that (事故结案).
 *
 * <p>Type {@code org.safetyvalve.accident-closed.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param decisionReference Reference of the decision.
 * @param inTime Whether before the deadline; absent when there was none when the report was submitted.
 * @param evaluateBy Until when it is evaluated whether it was carried out; absent in events of versions before.
 */
public record AccidentClosed(
        @JsonUnwrapped AccidentStanding standing,
        String decisionReference,
        @Nullable Boolean inTime,
        @Nullable Deadline evaluateBy)
        implements AccidentLifecycleEvent {
    public AccidentClosed {
        Required.value(standing, "standing");
        Required.text(decisionReference, "decisionReference");
    }
}
