package org.safetyvalve.starter.events;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.starter.store.Fields;

/**
 * An event that can no longer change: what is sent is byte for byte what was stored.
 *
 * @param id {@code <subject>:<sequence>}
 * @param subject the aggregate's id, and the record's key
 * @param sequence from 1, without a gap, per subject
 * @param headers the record's headers, in the order in which they are sent
 * @param body the record's value
 */
public record SealedEvent(
        String id, String topic, String subject, long sequence, Map<String, String> headers, byte[] body) {

    /** The id of the event with this sequence of this subject. */
    public static String id(String subject, long sequence) {
        return subject + ":" + sequence;
    }

    /** Bytes of key, headers and value together. */
    public int size() {
        int size = subject.getBytes(StandardCharsets.UTF_8).length + body.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }

    public String chainHash() {
        return headers.getOrDefault(CeHeaders.CHAIN_HASH, "");
    }

    /** The event as it lies in an outbox. */
    public Document toOutbox() {
        return new Document("id", id)
                .append("seq", sequence)
                .append("topic", topic)
                .append("headers", new Document(new LinkedHashMap<>(headers)))
                .append("body", new Binary(body));
    }

    /** The event as it lies in the ledger, under its own id. */
    public Document toLedger() {
        return new Document("_id", id)
                .append("subject", subject)
                .append("seq", sequence)
                .append("topic", topic)
                .append("headers", new Document(new LinkedHashMap<>(headers)))
                .append("body", new Binary(body));
    }

    public static SealedEvent fromOutbox(String subject, Document stored) {
        return read(stored.getString("id"), subject, stored);
    }

    public static SealedEvent fromLedger(Document stored) {
        return read(stored.getString("_id"), stored.getString("subject"), stored);
    }

    private static SealedEvent read(String id, String subject, Document stored) {
        Map<String, String> headers = new LinkedHashMap<>();
        stored.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
        return new SealedEvent(
                id,
                stored.getString("topic"),
                subject,
                Fields.number(stored, "seq"),
                headers,
                stored.get("body", Binary.class).getData());
    }
}
