package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the decision ordered has been done (整改评估; Work Safety Law, article 86).
 *
 * @param rectification rectification and precautions
 * @param accountability what was to be done to those responsible
 * @param reference of the evaluation
 * @param inTime whether within its term; null when the accident was closed by a version that knew none
 * @param publication reference or address of where it was made public, or null while it was not
 */
public record Evaluation(
        Implementation rectification,
        Implementation accountability,
        String organisation,
        String reference,
        @Nullable Boolean inTime,
        Instant at,
        @Nullable String publication) {

    Evaluation published(String where) {
        return new Evaluation(rectification, accountability, organisation, reference, inTime, at, where);
    }
}
