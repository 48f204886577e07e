package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The result of the evaluation has been made public (公开事故整改评估结果).
 *
 * <p>Type {@code org.safetyvalve.accident-evaluation-published.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param publicationReference Reference or address of the publication.
 */
public record AccidentEvaluationPublished(@JsonUnwrapped AccidentStanding standing, String publicationReference)
        implements AccidentLifecycleEvent {
    public AccidentEvaluationPublished {
        Required.value(standing, "standing");
        Required.text(publicationReference, "publicationReference");
    }
}
