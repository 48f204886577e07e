package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to report has lapsed; derived from the clock, published once a deadline (事故迟报).
 *
 * <p>Type {@code org.safetyvalve.accident-report-late.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reporter Who should have reported.
 * @param concealed Whether it came to light by somebody else, after the deadline.
 * @param deadline Deadline that has lapsed.
 */
public record AccidentReportLate(
        @JsonUnwrapped AccidentStanding standing, String reporter, boolean concealed, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentReportLate {
        Required.value(standing, "standing");
        Required.text(reporter, "reporter");
        Required.value(deadline, "deadline");
    }
}
