package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Organisations are called to a joint interview (联合约谈).
 *
 * <p>Type {@code org.safetyvalve.joint-interview-called.v1} on {@code accountability-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Number of the interview.
 * @param campaign Campaign.
 * @param tracing Tracing that it follows from.
 * @param organisations Organisations concerned.
 * @param at When it is held.
 * @param convenedWith Organisations that hold it together.
 */
public record JointInterviewCalled(
        Instant occurredAt,
        Office by,
        String reference,
        @Nullable String campaign,
        @Nullable String tracing,
        List<String> organisations,
        Instant at,
        List<String> convenedWith)
        implements EventBody {
    public JointInterviewCalled {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        organisations = Required.list(organisations, "organisations");
        Required.value(at, "at");
        convenedWith = Required.list(convenedWith, "convenedWith");
    }
}
