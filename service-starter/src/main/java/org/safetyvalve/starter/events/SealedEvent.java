package org.safetyvalve.starter.events;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
 * @param headerLines the record's headers, sorted by name, as {@code name: value}, each ended by one LF; no value holds a
 *     line break
 * @param body the record's value
 */
public record SealedEvent(String id, String topic, String subject, long sequence, String headerLines, byte[] body) {

    /** The id of the event with this sequence of this subject. */
    public static String id(String subject, long sequence) {
        return subject + ":" + sequence;
    }

    /** Headers as they are stored: the lines that the chain is made of, in one string. */
    static String lines(SortedMap<String, String> headers) {
        StringBuilder lines = new StringBuilder(1024);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            lines.append(header.getKey()).append(": ").append(header.getValue()).append('\n');
        }
        return lines.toString();
    }

    /** Bytes of key, headers and value together; a header's separators stand for what the broker adds. */
    public int size() {
        return utf8Length(subject) + utf8Length(headerLines) + body.length;
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /** Each header's name and value, sorted by name. */
    public void forEachHeader(BiConsumer<String, String> reader) {
        for (int from = 0; from < headerLines.length(); ) {
            int colon = headerLines.indexOf(": ", from);
            int end = headerLines.indexOf('\n', colon);
            reader.accept(headerLines.substring(from, colon), headerLines.substring(colon + 2, end));
            from = end + 1;
        }
    }

    public SortedMap<String, String> headers() {
        SortedMap<String, String> headers = new TreeMap<>();
        forEachHeader(headers::put);
        return headers;
    }

    public String chainHash() {
        return header(CeHeaders.CHAIN_HASH);
    }

    /** One header's value, empty when there is none. */
    String header(String name) {
        String begin = name + ": ";
        int line = headerLines.startsWith(begin) ? 0 : headerLines.indexOf('\n' + begin) + 1;
        return headerLines.startsWith(begin, line)
                ? headerLines.substring(line + begin.length(), headerLines.indexOf('\n', line))
                : "";
    }

    /** The event as it lies in an outbox. */
    public Document toOutbox() {
        return stored(new Document("id", id));
    }

    /** The event as it lies in the ledger, under its own id. */
    public Document toLedger() {
        return stored(new Document("_id", id).append("subject", subject));
    }

    private Document stored(Document named) {
        return named.append("seq", sequence)
                .append("topic", topic)
                .append("headers", headerLines)
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
                stored.getString("headers"),
                stored.get("body", Binary.class).getData());
    }
}
