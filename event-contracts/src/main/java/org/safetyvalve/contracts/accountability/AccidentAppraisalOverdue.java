package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A technical appraisal has not come by the day that was agreed; derived from the clock, published once (技术鉴定逾期). The term of the
 * investigation that it holds stands still all the same.
 *
 * <p>Type {@code org.safetyvalve.accident-appraisal-overdue.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param number Which of the accident's appraisals.
 * @param appraiser Institution or panel of experts that appraises; no names of persons.
 * @param deadline What was agreed.
 */
public record AccidentAppraisalOverdue(
        @JsonUnwrapped AccidentStanding standing, int number, String appraiser, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentAppraisalOverdue {
        Required.value(standing, "standing");
        Required.text(appraiser, "appraiser");
        Required.value(deadline, "deadline");
    }
}
