package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * Whether what was ordered has been done is evaluated, within a year of the decision (事故整改评估).
 *
 * <p>Type {@code org.safetyvalve.accident-evaluated.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param rectification Whether rectification and precautions were carried out.
 * @param accountability Whether those responsible were dealt with as ordered.
 * @param evaluationReference Reference of the evaluation.
 * @param inTime Whether before the deadline; absent when the accident was closed before there was one.
 */
public record AccidentEvaluated(
        @JsonUnwrapped AccidentStanding standing,
        String rectification,
        String accountability,
        String evaluationReference,
        @Nullable Boolean inTime)
        implements AccidentLifecycleEvent {
    public AccidentEvaluated {
        Required.value(standing, "standing");
        Required.text(rectification, "rectification");
        Required.text(accountability, "accountability");
        Required.text(evaluationReference, "evaluationReference");
    }
}
