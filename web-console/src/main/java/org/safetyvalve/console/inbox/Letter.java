package org.safetyvalve.console.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

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

    /** An import's page is for whoever imported it, and its letters go to those whose hazards were in it: they lead nowhere. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("hazard", "hazards"),
            Map.entry("problem", "problems"),
            Map.entry("responsibility-problem", "problems"),
            Map.entry("transfer", "transfers"),
            Map.entry("tracing", "tracings"),
            Map.entry("responsibility-tracing", "tracings"),
            Map.entry("lead", "leads"),
            Map.entry("case", "cases"),
            Map.entry("accident", "accidents"),
            Map.entry("circular", "circulars"),
            Map.entry("joint-interview", "joint-interviews"),
            Map.entry("exchange", "exchanges"),
            Map.entry("supervision", "supervisions"),
            Map.entry("special-study", "special-studies"),
            Map.entry("key-supervision", "key-supervisions"),
            Map.entry("reading-log", "reading-logs"),
            Map.entry("campaign", "campaigns"));

    /** Where the record that it is about has its page, or null when it has none. */
    public @Nullable String page() {
        String section = record == null ? null : SECTIONS.get(record);
        return section == null || subject == null
                ? null
                : "/" + section + "/" + UriUtils.encodePathSegment(subject, StandardCharsets.UTF_8);
    }

    public boolean isNew() {
        return acknowledgedAt == null;
    }
}
