package org.safetyvalve.console.supervisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.oversight.Commitment;

/**
 * A key supervision as accountability-service tells it to its reader.
 *
 * @param reason why it is followed, and {@code endedBecause} why no more; null for whoever may not read them
 * @param commitments the reports that were asked for, as far as the reader may see them
 */
public record KeySupervision(
        String id,
        long version,
        String state,
        String supervision,
        String campaign,
        String district,
        String subjectKind,
        String subject,
        String reference,
        @Nullable String reason,
        String followedUpBy,
        List<Commitment> commitments,
        @Nullable String endedBecause,
        Instant changedAt,
        List<String> actions) {}
