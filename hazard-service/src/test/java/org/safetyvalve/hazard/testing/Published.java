package org.safetyvalve.hazard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.platform.testing.Platform;

/** What lies on the topic, read from the beginning as anybody can. */
public final class Published {

    /** A record with its headers. */
    public record Event(String subject, long sequence, String type, Map<String, String> headers, byte[] body) {
        public String name() {
            return type.replace("org.safetyvalve.", "").replaceFirst("\\.v[0-9]+$", "");
        }
    }

    private Published() {}

    /** Every event on hazard-events, once, in the order of each partition; one that was published again is the same. */
    public static List<Event> all() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Platform.kafka(), "auto.offset.reset", "earliest", "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.HAZARD_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, Event> events = new LinkedHashMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    Map<String, String> headers = new TreeMap<>();
                    message.headers()
                            .forEach(header ->
                                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    Event event = new Event(
                            headers.get("ce_subject"),
                            Long.parseLong(headers.get("ce_sequence")),
                            headers.get("ce_type"),
                            headers,
                            message.value());
                    Event first = events.putIfAbsent(headers.get("ce_id"), event);
                    if (first != null) {
                        assertThat(event.headers()).isEqualTo(first.headers());
                        assertThat(event.body()).isEqualTo(first.body());
                    }
                });
            }
            return List.copyOf(events.values());
        }
    }

    public static Map<String, List<Event>> bySubject() {
        return all().stream().collect(Collectors.groupingBy(Event::subject));
    }

    /** Every body is valid by its schema, every subject's sequence gapless from 1 in order. */
    public static void isAsTheContractSays() {
        bySubject().forEach((subject, events) -> {
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                assertThat(event.sequence()).as(subject).isEqualTo(i + 1L);
                assertThat(SchemaValidator.validate(
                                EventCatalogue.byCeType(event.type()).orElseThrow(), event.body()))
                        .as(event.name() + " " + new String(event.body(), StandardCharsets.UTF_8))
                        .isEmpty();
            }
        });
    }
}
