package org.safetyvalve.ops;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.InvalidEventException;

/** Reads one record of the ledger and says what about it is not as the contract says, apart from its place in the chain. */
final class RecordCheck {
    private static final Pattern ANYTHING = Pattern.compile(".+", Pattern.DOTALL);
    /** As {@code publishedHeaders} in asyncapi.yaml has them. */
    private static final Map<String, Pattern> HEADERS = Map.ofEntries(
            Map.entry(CeHeaders.SPECVERSION, Pattern.compile("1\\.0")),
            Map.entry(CeHeaders.ID, Pattern.compile(".+:[1-9][0-9]*", Pattern.DOTALL)),
            Map.entry(CeHeaders.SOURCE, ANYTHING),
            Map.entry(CeHeaders.TYPE, Pattern.compile("org\\.safetyvalve\\.[a-z-]+\\.v[1-9][0-9]*")),
            Map.entry(CeHeaders.SUBJECT, ANYTHING),
            Map.entry(CeHeaders.TIME, Pattern.compile("[0-9]{4}-.+Z")),
            Map.entry(CeHeaders.SEQUENCE, Pattern.compile("[1-9][0-9]{0,17}")),
            Map.entry(CeHeaders.CORRELATION_ID, ANYTHING),
            Map.entry(CeHeaders.CAUSATION_ID, ANYTHING),
            Map.entry(CeHeaders.TRACEPARENT, Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")),
            Map.entry(CeHeaders.DISTRICT, Pattern.compile("[0-9]{6}")),
            Map.entry(CeHeaders.DATA_CLASSIFICATION, Pattern.compile("public|internal|restricted")),
            Map.entry(CeHeaders.CHAIN_HASH, Pattern.compile("[0-9a-f]{64}")),
            Map.entry(CeHeaders.CONTENT_TYPE, Pattern.compile("application/json")));

    private final Report report;

    RecordCheck(Report report) {
        this.report = report;
    }

    /** A record that can take its place in a chain. */
    record Link(String subject, long sequence, Instant time, Map<String, String> headers, byte[] value) {
        /** Who published it: ids are unique within a service. */
        String source() {
            return headers.getOrDefault(CeHeaders.SOURCE, "");
        }

        String chainHash() {
            return headers.getOrDefault(CeHeaders.CHAIN_HASH, "");
        }
    }

    static String where(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "/" + message.partition() + "@" + message.offset();
    }

    /** The record as a link, or null when it lacks what a link needs; either way what is wrong has been reported. */
    @Nullable
    Link read(ConsumerRecord<byte[], byte[]> message) {
        String where = where(message);
        Map<String, String> headers = headers(message, where);
        List<String> wrong = HEADERS.entrySet().stream()
                .filter(wanted -> !wanted.getValue()
                        .matcher(headers.getOrDefault(wanted.getKey(), ""))
                        .matches())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        wrong.forEach(name -> report.found(
                where, "消息头 " + name + " 缺失或不合规", "the header " + name + " is missing or not as the contract says"));
        if (message.value() == null) {
            report.found(where, "没有内容", "the record has no value");
            return null;
        }
        body(message, headers, where);
        if (wrong.stream().anyMatch(List.of(CeHeaders.SUBJECT, CeHeaders.SEQUENCE, CeHeaders.CHAIN_HASH)::contains)) {
            return null;
        }
        String subject = headers.getOrDefault(CeHeaders.SUBJECT, "");
        long sequence = Long.parseLong(headers.getOrDefault(CeHeaders.SEQUENCE, "0"));
        if (message.key() == null || !subject.equals(new String(message.key(), StandardCharsets.UTF_8))) {
            report.found(where, "消息键不是 ce_subject", "the record's key is not ce_subject");
        }
        if (!(subject + ":" + sequence).equals(headers.get(CeHeaders.ID))) {
            report.found(where, "ce_id 不是 对象:序号", "ce_id is not <subject>:<sequence>");
        }
        return new Link(subject, sequence, time(headers, where), headers, message.value());
    }

    private Map<String, String> headers(ConsumerRecord<byte[], byte[]> message, String where) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            String value = text(header.value());
            if (value == null || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                report.found(
                        where,
                        "消息头 " + header.key() + " 不是单行 UTF-8 文本",
                        "the header " + header.key() + " is not one line of UTF-8 text");
            } else if (headers.put(header.key(), value) != null) {
                report.found(where, "消息头 " + header.key() + " 出现两次", "the header " + header.key() + " is there twice");
            }
        }
        return headers;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private Instant time(Map<String, String> headers, String where) {
        try {
            return Instant.parse(headers.getOrDefault(CeHeaders.TIME, ""));
        } catch (DateTimeParseException e) {
            report.found(where, "ce_time 不是 RFC 3339 时间", "ce_time is not an RFC 3339 time");
            return Instant.EPOCH;
        }
    }

    private void body(ConsumerRecord<byte[], byte[]> message, Map<String, String> headers, String where) {
        Optional<EventType> type = EventCatalogue.byCeType(headers.getOrDefault(CeHeaders.TYPE, ""));
        if (type.isEmpty()) {
            report.unknownType(message.topic());
            return;
        }
        // A topic that was mirrored from a city has the city's name before its own.
        if (!message.topic().equals(type.get().topic())
                && !message.topic().endsWith("." + type.get().topic())) {
            report.found(
                    where,
                    type.get().name() + " 应在主题 " + type.get().topic(),
                    type.get().name() + " belongs to " + type.get().topic());
        }
        try {
            EventJson.read(message.value(), type.get().body());
        } catch (InvalidEventException e) {
            report.found(where, "内容不合契约: " + e.getMessage(), "the body is not as the contract says: " + e.getMessage());
        }
    }
}
