package org.safetyvalve.endtoend.faults.checker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.starter.events.SealedEvent;
import tools.jackson.databind.JsonNode;

/** An event as it stands on a topic or in a ledger. */
record Event(String topic, int partition, long offset, String key, SortedMap<String, String> headers, byte[] value) {
    private static final String PREFIX = "org.safetyvalve.";

    static Event onTopic(ConsumerRecord<byte[], byte[]> message) {
        TreeMap<String, String> headers = new TreeMap<>();
        message.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Event(
                message.topic(),
                message.partition(),
                message.offset(),
                text(message.key()),
                headers,
                message.value() == null ? new byte[0] : message.value());
    }

    static Event inLedger(SealedEvent event) {
        return new Event(event.topic(), -1, -1, event.subject(), event.headers(), event.body());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String id() {
        return header(CeHeaders.ID);
    }

    String subject() {
        return header(CeHeaders.SUBJECT);
    }

    long sequence() {
        return Long.parseLong(header(CeHeaders.SEQUENCE));
    }

    Instant time() {
        return Instant.parse(header(CeHeaders.TIME));
    }

    /** In the field's words: {@code hazard-found}. */
    String name() {
        return header(CeHeaders.TYPE).replaceFirst("^" + PREFIX, "").replaceFirst("\\.v[0-9]+$", "");
    }

    boolean is(String name) {
        return name().equals(name);
    }

    boolean isRestricted() {
        return header(CeHeaders.DATA_CLASSIFICATION).equals("restricted");
    }

    /** Whether it says where something stands that an organisation committed to, and not where its subject does. */
    boolean isOfACommitment() {
        return body().has("commitment");
    }

    JsonNode body() {
        return EventJson.mapper().readTree(value);
    }

    /** A field of the body; empty when it is not there. */
    String field(String name) {
        return body().path(name).asString("");
    }

    /** What of it is not the same in another: key, headers by name, value. */
    Set<String> difference(Event other) {
        Set<String> different = new TreeSet<>(headers.keySet());
        different.addAll(other.headers.keySet());
        different.removeIf(name -> Objects.equals(headers.get(name), other.headers.get(name)));
        if (!key.equals(other.key)) {
            different.add("key");
        }
        if (!Arrays.equals(value, other.value)) {
            different.add("value");
        }
        return different;
    }

    @Override
    public String toString() {
        return id() + ' ' + name() + (offset < 0 ? " in the ledger" : " at " + topic + '/' + partition + '@' + offset);
    }
}
