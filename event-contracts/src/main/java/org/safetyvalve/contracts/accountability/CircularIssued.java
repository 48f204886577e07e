package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * A circular is issued; it names organisations, no persons (通报).
 *
 * <p>Type {@code org.safetyvalve.circular-issued.v1} on {@code accountability-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Number of the circular.
 * @param campaign Campaign.
 * @param tracing Tracing that it follows from.
 * @param organisations Organisations concerned.
 * @param level Level of the organisation that issues it.
 * @param publication Whether it is published or internal.
 */
public record CircularIssued(
        Instant occurredAt,
        Office by,
        String reference,
        @Nullable String campaign,
        @Nullable String tracing,
        List<String> organisations,
        @Nullable String level,
        @Nullable String publication)
        implements EventBody {
    public CircularIssued {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        organisations = Required.list(organisations, "organisations");
    }
}
