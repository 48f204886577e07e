package org.safetyvalve.contracts.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a transfer between agencies stands after an event (移送现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param subjectKind What is transferred.
 * @param subject Id of the hazard, lead, case or accident that is transferred (the transfer itself is the
 * ce_subject).
 * @param campaign Campaign that it belongs to.
 * @param from Organisation that sends.
 * @param to Organisation that receives; after a designation, the designated one.
 * @param returnsSoFar How often it has been returned so far.
 * @param stateBefore State of the transfer before this event; absent on its first event.
 * @param stateAfter State of the transfer after this event; the same as before when the event does not move it.
 */
public record TransferStanding(
        Instant occurredAt,
        Office by,
        String subjectKind,
        String subject,
        @Nullable String campaign,
        String from,
        String to,
        int returnsSoFar,
        @Nullable String stateBefore,
        String stateAfter) {
    public TransferStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(subjectKind, "subjectKind");
        Required.text(subject, "subject");
        Required.text(from, "from");
        Required.text(to, "to");
        Required.text(stateAfter, "stateAfter");
    }
}
