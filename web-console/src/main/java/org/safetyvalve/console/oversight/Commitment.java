package org.safetyvalve.console.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commitment (承诺事项) as accountability-service tells it to its reader. */
public record Commitment(
        int number,
        String organisation,
        String text,
        String state,
        int round,
        Deadline deadline,
        boolean overdue,
        @Nullable String escalatedTo,
        @Nullable Report report,
        @Nullable String opinion,
        List<Failed> failedRounds,
        Instant madeAt,
        List<String> actions) {

    /** Of this round. */
    public record Deadline(Instant at, @Nullable String sum) {}

    /** What was done. */
    public record Report(String text, String organisation, Instant at) {}

    /** A round in which it was not kept. */
    public record Failed(Report report, String opinion, Instant at) {}
}
