package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The term of a seal is extended, once and by 30 days at most, with the approval of the principal of the organ, and the party is
 * told in writing: Administrative Compulsion Law, article 25 (延长查封).
 *
 * <p>Type {@code org.safetyvalve.interim-control-extended.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param measure Measure whose term is extended.
 * @param deadline When the seal ends from now on.
 * @param previousDeadline When it ended until now.
 * @param reason Why it is extended.
 * @param approvalNo Number of the approval by the principal of the organ.
 * @param noticeNo Number of the notice by which the party was told.
 */
public record InterimControlExtended(
        @JsonUnwrapped HazardStanding standing,
        String measure,
        Deadline deadline,
        Deadline previousDeadline,
        String reason,
        String approvalNo,
        String noticeNo)
        implements HazardLifecycleEvent {
    public InterimControlExtended {
        Required.value(standing, "standing");
        Required.text(measure, "measure");
        Required.value(deadline, "deadline");
        Required.value(previousDeadline, "previousDeadline");
        Required.text(reason, "reason");
        Required.text(approvalNo, "approvalNo");
        Required.text(noticeNo, "noticeNo");
    }
}
