package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where the log of a matter's readings of one day stands after an event (查阅记录现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param accountHash Keyed hash of the account that read or reviewed; equal for the same account, and telling nothing else.
 * @param matterKind Kind of the matter whose confidential content it is about.
 * @param matter Id of the matter.
 * @param readings How often it was opened on that day.
 * @param stateBefore State of the log before this event; absent on its first event.
 * @param stateAfter State of the log after this event.
 */
public record ReadingLogStanding(
        Instant occurredAt,
        Office by,
        String accountHash,
        String matterKind,
        String matter,
        int readings,
        @Nullable String stateBefore,
        String stateAfter) {
    public ReadingLogStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(accountHash, "accountHash");
        Required.text(matterKind, "matterKind");
        Required.text(matter, "matter");
        Required.text(stateAfter, "stateAfter");
    }
}
