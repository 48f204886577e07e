package org.safetyvalve.starter.events;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param headers the record's headers, by name
 * @param body the record's value
 */
public record SealedEvent(
        String id, String topic, String subject, long sequence, SortedMap<String, String> headers, byte[] body) {

    /** The id of the event with this sequence of this subject. */
    public static String id(String subject, long sequence) {
        return subject + ":" + sequence;
    }

    /** Bytes of key, headers and value together. */
    public int size() {
        int size = utf8Length(subject) + body.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().length() + utf8Length(header.getValue());
        }
        return size;
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    public String chainHash() {
        return headers.getOrDefault(CeHeaders.CHAIN_HASH, "");
    }

    /** The event as it lies in an outbox. */
    public Document toOutbox() {
        return new Document("id", id)
                .append("seq", sequence)
                .append("topic", topic)
                .append("headers", lines())
                .append("body", new Binary(body));
    }

    /** The event as it lies in the ledger, under its own id. */
    public Document toLedger() {
        return new Document("_id", id)
                .append("subject", subject)
                .append("seq", sequence)
                .append("topic", topic)
                .append("headers", lines())
                .append("body", new Binary(body));
    }

    public static SealedEvent fromOutbox(String subject, Document stored) {
        return read(stored.getString("id"), subject, stored);
    }

    public static SealedEvent fromLedger(Document stored) {
        return read(stored.getString("_id"), stored.getString("subject"), stored);
    }

    private static SealedEvent read(String id, String subject, Document stored) {
        return new SealedEvent(
                id,
                stored.getString("topic"),
                subject,
                Fields.number(stored, "seq"),
                headers(stored.getString("headers")),
                stored.get("body", Binary.class).getData());
    }

    /**
     * The headers as they are stored: {@code name: value}, each ended by one LF, as the chain reads them. One string costs
     * the store a fraction of what a field a header does, and no value holds a line break.
     */
    private String lines() {
        StringBuilder lines = new StringBuilder(1024);
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    private static SortedMap<String, String> headers(String lines) {
        TreeMap<String, String> headers = new TreeMap<>();
        for (int from = 0; from < lines.length(); ) {
            int colon = lines.indexOf(": ", from);
            int end = lines.indexOf('\n', colon);
            headers.put(lines.substring(from, colon), lines.substring(colon + 2, end));
            from = end + 1;
        }
        return headers;
    }
}
