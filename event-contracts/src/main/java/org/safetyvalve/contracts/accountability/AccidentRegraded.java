package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * Deaths and injuries that became known within the period, or the direct loss, change the grade, and with it the investigating level
 * (事故等级变更).
 *
 * <p>Type {@code org.safetyvalve.accident-regraded.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param gradeBefore Grade before.
 * @param reportUpwardBy Deadline for the department that has it to report it to the next level; absent when it need
 *     not go further up.
 */
public record AccidentRegraded(
        @JsonUnwrapped AccidentStanding standing,
        String gradeBefore,
        @Nullable Deadline reportUpwardBy) implements AccidentLifecycleEvent {
    public AccidentRegraded {
        Required.value(standing, "standing");
        Required.text(gradeBefore, "gradeBefore");
    }
}
