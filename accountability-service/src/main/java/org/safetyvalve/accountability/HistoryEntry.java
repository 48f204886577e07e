package org.safetyvalve.accountability;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import tools.jackson.databind.JsonNode;

/**
 * One event of a history, as it was published.
 *
 * @param name its name in the contract, for example {@code transfer-accepted}
 * @param subject the record that it happened to
 * @param body its body
 */
public record HistoryEntry(
        String id,
        String name,
        String subject,
        long sequence,
        Instant recordedAt,
        String classification,
        String correlationId,
        JsonNode body) {
    private static final String PREFIX = "org.safetyvalve.";

    /** One page of a history, in its order. */
    public static Page<HistoryEntry> page(List<SealedEvent> history, PageRequest page) {
        Cursor after = page.after();
        String last = after == null ? "" : after.keys(1).get(0);
        List<HistoryEntry> rest = history.stream()
                .dropWhile(event -> !last.isEmpty() && !event.id().equals(last))
                .skip(last.isEmpty() ? 0 : 1)
                .limit(page.limit() + 1L)
                .map(HistoryEntry::of)
                .toList();
        return Page.of(rest, page.limit(), entry -> Cursor.of(entry.id()));
    }

    private static HistoryEntry of(SealedEvent event) {
        String type = header(event, CeHeaders.TYPE);
        return new HistoryEntry(
                event.id(),
                type.substring(PREFIX.length(), type.lastIndexOf(".v")),
                event.subject(),
                event.sequence(),
                recordedAt(event),
                header(event, CeHeaders.DATA_CLASSIFICATION),
                header(event, CeHeaders.CORRELATION_ID),
                EventJson.mapper().readTree(event.body()));
    }

    static Instant recordedAt(SealedEvent event) {
        return Instant.parse(header(event, CeHeaders.TIME));
    }

    private static String header(SealedEvent event, String name) {
        return event.headers().getOrDefault(name, "");
    }
}
