package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The appraisal is received; the term of the investigation moves by the days it took, each day once however many were appraised on it (收到技术鉴定意见).
 *
 * <p>Type {@code org.safetyvalve.accident-appraisal-received.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param number Which of the accident's appraisals.
 * @param opinionReference Reference of the opinion.
 * @param days By how many days the term moves.
 * @param deadline Deadline of the investigation from now on.
 */
public record AccidentAppraisalReceived(
        @JsonUnwrapped AccidentStanding standing, int number, String opinionReference, int days, Deadline deadline)
        implements AccidentLifecycleEvent {
    public AccidentAppraisalReceived {
        Required.value(standing, "standing");
        Required.text(opinionReference, "opinionReference");
        Required.value(deadline, "deadline");
    }
}
