package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to report has lapsed; derived from the clock, published once a deadline (事故迟报).
 *
 * <p>Type {@code org.safetyvalve.accident-report-late.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reporter Who should have reported.
 * @param concealed Whether it came to light by somebody else, after the deadline, so that concealment is suspected;
 *     what was found is in {@link AccidentReportingDetermined}.
 * @param deadline Deadline that has lapsed.
 * @param suspected What is suspected until it is verified; absent when nothing is, and in events of versions before.
 */
public record AccidentReportLate(
        @JsonUnwrapped AccidentStanding standing,
        String reporter,
        boolean concealed,
        Deadline deadline,
        @Nullable String suspected)
        implements AccidentLifecycleEvent {
    public AccidentReportLate {
        Required.value(standing, "standing");
        Required.text(reporter, "reporter");
        Required.value(deadline, "deadline");
    }
}
