package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The report of the investigation is submitted; its reference only (提交事故调查报告).
 *
 * <p>Type {@code org.safetyvalve.accident-investigation-reported.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param reportReference Reference of the report.
 * @param inTime Whether before the deadline.
 * @param decideBy Until when the government decides on it; absent in events of versions before.
 */
public record AccidentInvestigationReported(
        @JsonUnwrapped AccidentStanding standing,
        String reportReference,
        boolean inTime,
        @Nullable Deadline decideBy) implements AccidentLifecycleEvent {
    public AccidentInvestigationReported {
        Required.value(standing, "standing");
        Required.text(reportReference, "reportReference");
    }
}
