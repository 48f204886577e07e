package org.safetyvalve.starter.consuming;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.InvalidEventException;
import org.safetyvalve.contracts.Rfc3339;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.events.Traceparent;

/**
 * An event as it was received, its headers read and its body not yet.
 *
 * @param name in the field's words, for example {@code hazard-found}; of a type that is not ours, all of {@code ce_type}
 * @param major 0 of a type that is not ours
 * @param sequence 0 for an agency's event, which carries none of ours
 * @param appendedAt when the broker appended the record
 */
public record ReceivedEvent(
        String id,
        String name,
        int major,
        String source,
        String subject,
        long sequence,
        Instant time,
        String correlationId,
        String district,
        Classification classification,
        Instant appendedAt,
        Map<String, String> headers,
        ConsumerRecord<byte[], byte[]> message) {

    private static final String PREFIX = "org.safetyvalve.";
    /** Of what an agency sends and our events carry on: in characters. */
    private static final int LONGEST_NAME = 256;

    /**
     * Reads an event of ours, which carries everything that section 3 of the contract asks for.
     *
     * @throws UnreadableRecordException naming what is missing or malformed
     */
    static ReceivedEvent sequenced(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = headers(message);
        String subject = required(headers, CeHeaders.SUBJECT);
        long sequence;
        try {
            sequence = Long.parseLong(required(headers, CeHeaders.SEQUENCE));
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecordException("ce_sequence is not a number", malformed);
        }
        if (sequence < 1) {
            throw new UnreadableRecordException("ce_sequence starts at 1: " + sequence);
        }
        if (message.key() == null || !subject.equals(new String(message.key(), StandardCharsets.UTF_8))) {
            throw new UnreadableRecordException("the record's key is not ce_subject");
        }
        return read(
                message,
                headers,
                subject,
                sequence,
                required(headers, CeHeaders.CORRELATION_ID),
                required(headers, CeHeaders.DISTRICT),
                classification(required(headers, CeHeaders.DATA_CLASSIFICATION)));
    }

    /**
     * Reads an agency's event: CloudEvents' required headers, and no sequence or chain of ours. A header that is empty is
     * taken for absent.
     *
     * @throws UnreadableRecordException naming what is missing or malformed
     */
    static ReceivedEvent inbound(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = headers(message);
        headers.values().removeIf(String::isEmpty);
        for (String name : List.of(CeHeaders.ID, CeHeaders.SOURCE, CeHeaders.CORRELATION_ID)) {
            if (headers.getOrDefault(name, "").length() > LONGEST_NAME) {
                throw new UnreadableRecordException(
                        "the header " + name + " has more than " + LONGEST_NAME + " characters");
            }
        }
        String id = required(headers, CeHeaders.ID);
        return read(
                message,
                headers,
                headers.getOrDefault(CeHeaders.SUBJECT, id),
                0,
                headers.getOrDefault(CeHeaders.CORRELATION_ID, id),
                headers.getOrDefault(CeHeaders.DISTRICT, ""),
                classification(headers.getOrDefault(CeHeaders.DATA_CLASSIFICATION, "internal")));
    }

    private static ReceivedEvent read(
            ConsumerRecord<byte[], byte[]> message,
            Map<String, String> headers,
            String subject,
            long sequence,
            String correlationId,
            String district,
            Classification classification) {
        if (!"1.0".equals(required(headers, CeHeaders.SPECVERSION))) {
            throw new UnreadableRecordException("ce_specversion is not 1.0");
        }
        if (message.value() == null) {
            throw new UnreadableRecordException("the record has no value");
        }
        String type = required(headers, CeHeaders.TYPE);
        boolean ours = type.startsWith(PREFIX);
        int dot = type.lastIndexOf(".v");
        if (ours && dot < PREFIX.length()) {
            throw new UnreadableRecordException("ce_type is not org.safetyvalve.<name>.v<major>: " + type);
        }
        try {
            return new ReceivedEvent(
                    required(headers, CeHeaders.ID),
                    ours ? type.substring(PREFIX.length(), dot) : type,
                    ours ? Integer.parseInt(type.substring(dot + 2)) : 0,
                    required(headers, CeHeaders.SOURCE),
                    subject,
                    sequence,
                    time(headers, message),
                    correlationId,
                    district,
                    classification,
                    Instant.ofEpochMilli(message.timestamp()),
                    headers,
                    message);
        } catch (NumberFormatException | DateTimeException malformed) {
            throw new UnreadableRecordException("a header is malformed: " + malformed.getMessage(), malformed);
        }
    }

    private static Instant time(Map<String, String> headers, ConsumerRecord<byte[], byte[]> message) {
        String time = headers.get(CeHeaders.TIME);
        return time == null ? Instant.ofEpochMilli(message.timestamp()) : Rfc3339.parse(time);
    }

    private static Classification classification(String code) {
        try {
            return Classification.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableRecordException("ce_dataclassification is not public, internal or restricted", unknown);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>(32);
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), withoutLineBreak(header));
            }
        }
        return headers;
    }

    private static String withoutLineBreak(Header header) {
        String value = new String(header.value(), StandardCharsets.UTF_8);
        if (header.key().startsWith(CeHeaders.PREFIX) && (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)) {
            throw new UnreadableRecordException("the header " + header.key() + " holds a line break");
        }
        return value;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableRecordException("the header " + name + " is missing");
        }
        return value;
    }

    public String topic() {
        return message.topic();
    }

    public int partition() {
        return message.partition();
    }

    public long offset() {
        return message.offset();
    }

    public @Nullable String header(String header) {
        return headers.get(header);
    }

    /** The trace that it came with, or {@link Traceparent#NONE}. */
    public String traceparent() {
        return Traceparent.orNone(headers.get(CeHeaders.TRACEPARENT));
    }

    /** The type in our catalogue, or empty for one that we don't know yet and ignore. */
    public Optional<EventType> type() {
        return EventCatalogue.byCeType(PREFIX + name + ".v" + major);
    }

    public boolean is(Class<? extends EventBody> body) {
        EventType wanted = EventCatalogue.of(body);
        return wanted.name().equals(name) && wanted.major() == major;
    }

    /**
     * The body.
     *
     * @throws UnreadableRecordException when it is not what the contract says
     */
    public <T extends EventBody> T body(Class<T> type) {
        try {
            return EventJson.read(message.value(), type);
        } catch (InvalidEventException invalid) {
            throw new UnreadableRecordException(
                    "the body is not a valid " + name + ": " + invalid.getMessage(), invalid);
        }
    }
}
