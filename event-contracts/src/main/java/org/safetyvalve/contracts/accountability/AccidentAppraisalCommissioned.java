package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The investigation commissions a technical appraisal, whose time is not part of its term (委托技术鉴定).
 *
 * <p>Type {@code org.safetyvalve.accident-appraisal-commissioned.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param number Which of the accident's appraisals.
 * @param appraiser Institution or panel of experts that appraises; no names of persons.
 * @param commissionReference Reference of the commission.
 * @param stopsTheTerm Whether the term of the investigation stands still meanwhile; it does not when it was over already.
 * @param agreed Until when the opinion is agreed to be given; absent of one that was commissioned before that was asked for.
 */
public record AccidentAppraisalCommissioned(
        @JsonUnwrapped AccidentStanding standing,
        int number,
        String appraiser,
        String commissionReference,
        boolean stopsTheTerm,
        @Nullable Deadline agreed)
        implements AccidentLifecycleEvent {
    public AccidentAppraisalCommissioned {
        Required.value(standing, "standing");
        Required.text(appraiser, "appraiser");
        Required.text(commissionReference, "commissionReference");
    }
}
