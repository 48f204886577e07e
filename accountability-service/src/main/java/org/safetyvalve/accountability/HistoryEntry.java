package org.safetyvalve.accountability;

import java.time.Instant;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.starter.events.SealedEvent;
import tools.jackson.databind.JsonNode;

/**
 * One event of a record's history, as it was published.
 *
 * @param type its name in the contract, for example {@code transfer-accepted}
 * @param time when it was recorded
 * @param data its body
 */
public record HistoryEntry(
        String id,
        String type,
        String subject,
        long sequence,
        Instant time,
        String classification,
        String correlationId,
        JsonNode data) {
    private static final String PREFIX = "org.safetyvalve.";

    public static HistoryEntry of(SealedEvent event) {
        return new HistoryEntry(
                event.id(),
                name(header(event, CeHeaders.TYPE)),
                event.subject(),
                event.sequence(),
                Instant.parse(header(event, CeHeaders.TIME)),
                header(event, CeHeaders.DATA_CLASSIFICATION),
                header(event, CeHeaders.CORRELATION_ID),
                EventJson.mapper().readTree(event.body()));
    }

    private static String header(SealedEvent event, String name) {
        return event.headers().getOrDefault(name, "");
    }

    private static String name(String ceType) {
        return ceType.substring(PREFIX.length(), ceType.lastIndexOf(".v"));
    }
}
