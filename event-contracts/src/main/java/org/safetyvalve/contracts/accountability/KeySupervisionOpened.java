package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * A supervision follows a hazard or a responsibility problem itself (列入重点督办).
 *
 * <p>Type {@code org.safetyvalve.key-supervision-opened.v1} on {@code accountability-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param supervision Supervision that it belongs to.
 * @param campaign Campaign that is supervised.
 * @param reference Number of the key supervision.
 * @param subjectKind Whether a hazard or a responsibility problem is followed.
 * @param subject Id of the hazard or problem.
 */
public record KeySupervisionOpened(
        Instant occurredAt,
        Office by,
        String supervision,
        String campaign,
        String reference,
        String subjectKind,
        String subject)
        implements EventBody {
    public KeySupervisionOpened {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
        Required.text(reference, "reference");
        Required.text(subjectKind, "subjectKind");
        Required.text(subject, "subject");
    }
}
