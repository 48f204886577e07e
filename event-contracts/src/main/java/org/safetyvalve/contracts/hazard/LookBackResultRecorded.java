package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * What was seen of one hazard that had been drawn, by somebody who neither completed nor verified it (回头看结果).
 *
 * <p>Type {@code org.safetyvalve.look-back-result-recorded.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign in which the hazards were found, when the look-back is confined to one.
 * @param hazard The hazard.
 * @param outcome What was seen. A hazard that recurred is reopened.
 * @param note What was seen, in words.
 * @param recurrence Hazard that its coming back was recorded as, if any.
 * @param results How many of the sample have a result, this one included.
 * @param sampled How many were drawn.
 * @param stateAfter COMPLETED when all that were drawn have a result. More values may be added; the known ones are the examples.
 */
public record LookBackResultRecorded(
        Instant occurredAt,
        Author by,
        @Nullable String campaign,
        String hazard,
        String outcome,
        String note,
        @Nullable String recurrence,
        int results,
        int sampled,
        String stateAfter)
        implements EventBody {
    public LookBackResultRecorded {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(hazard, "hazard");
        Required.text(outcome, "outcome");
        Required.text(note, "note");
        Required.text(stateAfter, "stateAfter");
    }
}
