package org.safetyvalve.ops;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.hazard.CampaignClosed;
import org.safetyvalve.platform.testing.Platform;

/** A topic of a test's own on the real broker, and chains to put on it, whole or damaged. */
final class LedgerFixture implements AutoCloseable {
    final String topic = "test-" + UUID.randomUUID() + ".hazard-events";

    private final KafkaProducer<byte[], byte[]> producer;

    LedgerFixture() {
        Platform.createTopics(topic);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** An event that is ready to be sent, and can still be damaged. */
    static final class Event {
        String key;
        byte[] value;
        final Map<String, String> headers = new LinkedHashMap<>();

        Event copy() {
            Event copy = new Event();
            copy.key = key;
            copy.value = value.clone();
            copy.headers.putAll(headers);
            return copy;
        }

        Event with(String header, String content) {
            headers.put(header, content);
            return this;
        }

        Event without(String header) {
            headers.remove(header);
            return this;
        }

        Event saying(String body) {
            value = body.getBytes(StandardCharsets.UTF_8);
            return this;
        }
    }

    /** A whole chain of a subject. */
    List<Event> chain(String subject, int length) {
        return chain(subject, length, "c-" + subject);
    }

    List<Event> chain(String subject, int length, String correlation) {
        return chain(subject, length, correlation, "/hazard-service");
    }

    List<Event> chain(String subject, int length, String correlation, String source) {
        List<Event> events = new ArrayList<>();
        String hash = ChainHash.NONE;
        for (int n = 1; n <= length; n++) {
            Event event = new Event();
            event.key = subject;
            event.value = EventJson.write(new CampaignClosed(
                    Instant.parse("2021-03-05T00:00:00Z"),
                    new Author("department", "rizhao-emergency-bureau", "department"),
                    "春季大排查",
                    "reason " + n));
            event.with(CeHeaders.SPECVERSION, "1.0")
                    .with(CeHeaders.ID, subject + ":" + n)
                    .with(CeHeaders.SOURCE, source)
                    .with(CeHeaders.TYPE, "org.safetyvalve.campaign-closed.v1")
                    .with(CeHeaders.SUBJECT, subject)
                    .with(
                            CeHeaders.TIME,
                            Instant.parse("2026-11-24T00:00:00Z").plusSeconds(n).toString())
                    .with(CeHeaders.SEQUENCE, String.valueOf(n))
                    .with(CeHeaders.CORRELATION_ID, correlation)
                    .with(CeHeaders.CAUSATION_ID, "k-" + n)
                    .with(CeHeaders.TRACEPARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .with(CeHeaders.DISTRICT, "371102")
                    .with(CeHeaders.DATA_CLASSIFICATION, "internal")
                    .with(CeHeaders.CONTENT_TYPE, "application/json");
            hash = ChainHash.of(hash, event.headers, event.value);
            events.add(event.with(CeHeaders.CHAIN_HASH, hash));
        }
        return events;
    }

    RecordMetadata send(Event event) {
        return send(topic, null, event);
    }

    RecordMetadata send(String to, Integer partition, Event event) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                to, partition, event.key == null ? null : event.key.getBytes(StandardCharsets.UTF_8), event.value);
        event.headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(List<Event> events) {
        events.forEach(this::send);
    }

    Report verify() {
        return VerifyLedger.verify(Platform.kafka(), List.of(topic));
    }

    @Override
    public void close() {
        producer.close();
    }
}
