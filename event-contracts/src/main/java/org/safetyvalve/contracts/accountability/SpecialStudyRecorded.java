package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * A special study of the campaign was held; not what was said. What was decided follows as commitment-made (专题研究).
 *
 * <p>Type {@code org.safetyvalve.special-study-recorded.v1} on {@code accountability-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param supervision Supervision that it belongs to.
 * @param campaign Campaign that is supervised.
 * @param reference Number of the special study.
 * @param calledBy Organisation that called it.
 * @param bodies Organisations that took part.
 * @param heldAt When it was held.
 */
public record SpecialStudyRecorded(
        Instant occurredAt,
        Office by,
        String supervision,
        String campaign,
        String reference,
        String calledBy,
        List<String> bodies,
        Instant heldAt)
        implements EventBody {
    public SpecialStudyRecorded {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
        Required.text(reference, "reference");
        Required.text(calledBy, "calledBy");
        bodies = Required.list(bodies, "bodies");
        Required.value(heldAt, "heldAt");
    }
}
