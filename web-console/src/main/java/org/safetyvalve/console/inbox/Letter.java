package org.safetyvalve.console.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as notification-service tells it, in the reader's language.
 *
 * @param record kind of the record that it is about
 * @param subject id of that record
 * @param todo what to do
 * @param due by when, or null
 */
public record Letter(
        String id,
        long version,
        String state,
        String name,
        @Nullable String record,
        @Nullable String subject,
        String title,
        String todo,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant acknowledgedAt,
        List<String> actions) {

    private static final Map<String, String> SECTIONS = Map.of(
            "hazard", "hazards",
            "problem", "problems",
            "responsibility-problem", "problems",
            "transfer", "transfers",
            "tracing", "tracings",
            "responsibility-tracing", "tracings",
            "lead", "leads",
            "campaign", "campaigns");

    /** Where the record that it is about has its page, or null when it has none. */
    public @Nullable String page() {
        String section = record == null ? null : SECTIONS.get(record);
        return section == null || subject == null ? null : "/" + section + "/" + subject;
    }

    public boolean isNew() {
        return acknowledgedAt == null;
    }
}
