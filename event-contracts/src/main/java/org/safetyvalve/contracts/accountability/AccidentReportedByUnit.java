package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The unit reports an accident that somebody else had told of; whether in time follows from the clock (事故单位报告事故).
 *
 * <p>Type {@code org.safetyvalve.accident-reported-by-unit.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reportedAt When the unit reported it; before occurredAt where the office that took the report enters it later.
 * @param inTime Whether it did so before the deadline.
 * @param deadline Deadline for the unit to report it.
 */
public record AccidentReportedByUnit(
        @JsonUnwrapped AccidentStanding standing, Instant reportedAt, boolean inTime, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentReportedByUnit {
        Required.value(standing, "standing");
        Required.value(reportedAt, "reportedAt");
        Required.value(deadline, "deadline");
    }
}
