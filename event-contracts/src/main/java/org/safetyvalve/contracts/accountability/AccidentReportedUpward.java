package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The department that has the report passes it on to a level above (事故逐级上报).
 *
 * <p>Type {@code org.safetyvalve.accident-reported-upward.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param from Level that reports it.
 * @param to Level that it is reported to.
 * @param inTime Whether before the deadline.
 * @param reportReference Reference of the report.
 * @param reportUpwardBy Deadline for the department that has it to report it to the next level; absent when it need
 *     not go further up.
 */
public record AccidentReportedUpward(
        @JsonUnwrapped AccidentStanding standing,
        String from,
        String to,
        boolean inTime,
        @Nullable String reportReference,
        @Nullable Deadline reportUpwardBy)
        implements AccidentLifecycleEvent {
    public AccidentReportedUpward {
        Required.value(standing, "standing");
        Required.text(from, "from");
        Required.text(to, "to");
    }
}
