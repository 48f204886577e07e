package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a commitment stands after an event (承诺事项现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param occasion What it was made at; ce_subject is its id.
 * @param reference Number of what it was made at.
 * @param campaign Campaign.
 * @param commitment Its number there, from 1.
 * @param organisation Organisation that has to keep it.
 * @param followedUpBy Organisations that follow it up and verify it.
 * @param round Round, from 1; one more after each failed verification.
 * @param stateBefore State of the commitment before this event; absent on its first event.
 * @param stateAfter State of the commitment after this event; the same as before when the event does not move it.
 */
public record CommitmentStanding(
        Instant occurredAt,
        Office by,
        String occasion,
        String reference,
        @Nullable String campaign,
        int commitment,
        String organisation,
        List<String> followedUpBy,
        int round,
        @Nullable String stateBefore,
        String stateAfter) {
    public CommitmentStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(occasion, "occasion");
        Required.text(reference, "reference");
        Required.text(organisation, "organisation");
        followedUpBy = Required.list(followedUpBy, "followedUpBy");
        Required.text(stateAfter, "stateAfter");
    }
}
