package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A work-safety accident is reported, by the unit, a department or an agency; one accident, however often it is told
 * of (事故报告).
 *
 * <p>Type {@code org.safetyvalve.accident-reported.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param kind Kind of accident, on which the period of regrading depends.
 * @param happenedAt When the accident happened.
 * @param sourceKind Who reported it.
 * @param unitReportedAt When the unit reported it to the department; absent while it has not.
 * @param unitReportBy Deadline for the unit to report it.
 * @param reportUpwardBy Deadline for the department that has it to report it to the next level; absent when it need
 *     not go further up.
 * @param regradeUntil Until when deaths and injuries that become known change the grade; the direct loss does at any time.
 * @param investigateBy Deadline for the report of the investigation.
 */
public record AccidentReported(
        @JsonUnwrapped AccidentStanding standing,
        String kind,
        Instant happenedAt,
        String sourceKind,
        @Nullable Instant unitReportedAt,
        Deadline unitReportBy,
        @Nullable Deadline reportUpwardBy,
        Deadline regradeUntil,
        Deadline investigateBy)
        implements AccidentLifecycleEvent {
    public AccidentReported {
        Required.value(standing, "standing");
        Required.text(kind, "kind");
        Required.value(happenedAt, "happenedAt");
        Required.text(sourceKind, "sourceKind");
        Required.value(unitReportBy, "unitReportBy");
        Required.value(regradeUntil, "regradeUntil");
        Required.value(investigateBy, "investigateBy");
    }
}
