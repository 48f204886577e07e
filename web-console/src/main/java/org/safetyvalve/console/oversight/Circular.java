package org.safetyvalve.console.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circular as accountability-service tells it to its reader.
 *
 * @param earlier what it said before; to others than its issuer only when and why that was corrected
 */
public record Circular(
        String id,
        long version,
        String state,
        String issuedBy,
        String level,
        String district,
        Content content,
        List<Earlier> earlier,
        @Nullable Instant issuedAt,
        @Nullable String withdrawnBecause,
        Instant changedAt,
        List<String> actions) {

    public record Content(
            String reference,
            String title,
            String text,
            List<Named> named,
            List<String> addressees,
            String publication,
            @Nullable String campaign) {}

    /** A unit that is named, and its problem: a record, words, or both. */
    public record Named(
            String organisation,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String words) {}

    public record Earlier(
            @Nullable Content content, @Nullable String reason, Instant replacedAt) {}
}
