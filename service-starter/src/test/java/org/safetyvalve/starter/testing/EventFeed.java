package org.safetyvalve.starter.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;

/**
 * Stands for the services whose events the one under test consumes: makes chains that are right, validated against the
 * schemas, and puts them on the real topics, in whatever order and how often a test wants.
 */
public final class EventFeed implements AutoCloseable {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Map<String, EventSealer.Head> heads = new HashMap<>();
    private final EventSealer sealer = new EventSealer("test", 900_000);
    private final KafkaProducer<byte[], byte[]> producer;

    public EventFeed() {
        Platform.createTopics(Topics.PUBLISHED.toArray(String[]::new));
        Platform.createTopics(Topics.AGENCY_EVENTS);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Ids of subjects of which each lies in a partition of its own, all partitions covered: when something about each has
     * been applied, so has everything that was sent to their topic before.
     */
    public static List<String> onePerPartition() {
        Map<Integer, String> ids = new TreeMap<>();
        while (ids.size() < Topics.PARTITIONS) {
            String id = "last-" + UUID.randomUUID();
            ids.put(BuiltInPartitioner.partitionForKey(id.getBytes(StandardCharsets.UTF_8), Topics.PARTITIONS), id);
        }
        return List.copyOf(ids.values());
    }

    /** The subject's next event, not sent yet. */
    public SealedEvent next(String subject, EventBody body, String district, Classification classification) {
        return next(subject, body, district, classification, Instant.now());
    }

    /** The subject's next event as it was recorded at some time, not sent yet. */
    public synchronized SealedEvent next(
            String subject, EventBody body, String district, Classification classification, Instant recordedAt) {
        EventType type = EventCatalogue.of(body.getClass());
        SealedEvent event = sealer.seal(
                type.topic(),
                subject,
                heads.getOrDefault(subject, EventSealer.Head.NONE),
                body,
                recordedAt,
                new EventSealer.Origin(subject, "test", TRACE),
                district,
                classification);
        if (!SchemaValidator.validate(type, event.body()).isEmpty()) {
            throw new IllegalArgumentException(type.name() + ": " + SchemaValidator.validate(type, event.body()));
        }
        heads.put(subject, EventSealer.headAfter(event));
        return event;
    }

    /** Makes and sends the subject's next event. */
    public SealedEvent publish(String subject, EventBody body, String district, Classification classification) {
        SealedEvent event = next(subject, body, district, classification);
        send(event);
        return event;
    }

    /** Makes and sends the subject's next event, internal to the city. */
    public SealedEvent publish(String subject, EventBody body) {
        return publish(subject, body, "371102", Classification.INTERNAL);
    }

    /** Sends it, and waits for the broker; again, if it was sent before. */
    public RecordMetadata send(SealedEvent event) {
        return send(event, event.body());
    }

    /** Sends it with another body: what a defective producer would. */
    public RecordMetadata send(SealedEvent event, byte[] body) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(event.topic(), event.subject().getBytes(StandardCharsets.UTF_8), body);
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
