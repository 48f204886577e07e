package org.safetyvalve.starter.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Rfc3339;
import org.safetyvalve.starter.domain.Classification;

/** Gives an event its CloudEvents headers and its link in the chain. Stateless. */
public final class EventSealer {
    private final String source;
    private final int maxEventBytes;

    /** @param source the service's name, published as {@code ce_source} {@code urn:safetyvalve:<name>} */
    public EventSealer(String source, int maxEventBytes) {
        this.source = "urn:safetyvalve:" + source;
        this.maxEventBytes = maxEventBytes;
    }

    /** Where the chain of an aggregate stands: the sequence, hash and time of its newest event. */
    public record Head(long sequence, String chainHash, Instant time) {
        /** Before the first event. */
        public static final Head NONE = new Head(0, ChainHash.NONE, Instant.EPOCH);
    }

    /** What an event inherits from the command that caused it. */
    public record Origin(String correlationId, String causationId, String traceparent) {}

    /**
     * Seals the next event of a subject. Its time is now, or that of the event before it where the clock went back.
     *
     * @throws EventTooLargeException when the broker would not take it
     * @throws IllegalArgumentException when a header would be empty: no consumer could read the event
     */
    public SealedEvent seal(
            String topic,
            String subject,
            Head head,
            EventBody body,
            Instant now,
            Origin origin,
            String district,
            Classification classification) {
        EventType type = EventCatalogue.of(body.getClass());
        byte[] bytes = EventJson.write(body);
        long sequence = head.sequence() + 1;
        Instant recorded = recordedAt(head, now);
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put(CeHeaders.SPECVERSION, "1.0");
        headers.put(CeHeaders.ID, SealedEvent.id(subject, sequence));
        headers.put(CeHeaders.SOURCE, source);
        headers.put(CeHeaders.TYPE, type.ceType());
        headers.put(CeHeaders.SUBJECT, subject);
        headers.put(CeHeaders.TIME, recorded.toString());
        headers.put(CeHeaders.SEQUENCE, Long.toString(sequence));
        headers.put(CeHeaders.CORRELATION_ID, origin.correlationId());
        headers.put(CeHeaders.CAUSATION_ID, origin.causationId());
        headers.put(CeHeaders.TRACEPARENT, origin.traceparent());
        headers.put(CeHeaders.DISTRICT, district);
        headers.put(CeHeaders.DATA_CLASSIFICATION, classification.code());
        headers.put(CeHeaders.CONTENT_TYPE, "application/json");
        requireNoneEmpty(headers);
        headers.put(CeHeaders.CHAIN_HASH, ChainHash.of(head.chainHash(), headers, bytes));
        SealedEvent event = new SealedEvent(
                SealedEvent.id(subject, sequence), topic, subject, sequence, SealedEvent.lines(headers), bytes);
        if (event.size() > maxEventBytes) {
            throw new EventTooLargeException(type.name(), event.size(), maxEventBytes);
        }
        return event;
    }

    private static void requireNoneEmpty(SortedMap<String, String> headers) {
        headers.forEach((name, value) -> {
            if (value.isEmpty()) {
                throw new IllegalArgumentException(headers.get(CeHeaders.ID) + " would have no " + name);
            }
        });
    }

    /** Now, or the time of the event before where the clock went back. */
    private static Instant recordedAt(Head head, Instant now) {
        Instant recorded = now.truncatedTo(ChronoUnit.MILLIS);
        return recorded.isBefore(head.time()) ? head.time() : recorded;
    }

    /** The head of the chain after this event. */
    public static Head headAfter(SealedEvent event) {
        return new Head(event.sequence(), event.chainHash(), Rfc3339.parse(event.header(CeHeaders.TIME)));
    }
}
