package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.platform.testing.Platform;

/** What a service has published, read from the topics as anybody can. */
final class Published {

    /** One record of the service's. */
    record Event(Map<String, String> headers, byte[] body) {
        String name() {
            return type().name();
        }

        EventType type() {
            return EventCatalogue.byCeType(headers.get(CeHeaders.TYPE)).orElseThrow();
        }

        String subject() {
            return headers.get(CeHeaders.SUBJECT);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private Published() {}

    /** Every event of a service, each once, in the order of its partition. */
    static List<Event> by(String service) {
        Set<String> seen = new HashSet<>();
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : everything()) {
            Map<String, String> headers = new TreeMap<>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            if (("urn:safetyvalve:" + service).equals(headers.get(CeHeaders.SOURCE))
                    && seen.add(headers.get(CeHeaders.ID))) {
                events.add(new Event(headers, message.value()));
            }
        }
        return events;
    }

    /** Each event valid by its schema, each subject's sequence without a gap, each chain whole. */
    static void assertValid(List<Event> events) {
        Map<String, Event> last = new HashMap<>();
        for (Event event : events) {
            assertThat(SchemaValidator.validate(event.type(), event.body()))
                    .as("%s %s", event.name(), event.text())
                    .isEmpty();
            Event before = last.put(event.subject(), event);
            long sequence = Long.parseLong(event.headers().get(CeHeaders.SEQUENCE));
            assertThat(sequence)
                    .as(event.subject())
                    .isEqualTo(
                            before == null ? 1 : Long.parseLong(before.headers().get(CeHeaders.SEQUENCE)) + 1);
            String previous = before == null ? ChainHash.NONE : before.headers().get(CeHeaders.CHAIN_HASH);
            assertThat(event.headers().get(CeHeaders.CHAIN_HASH))
                    .isEqualTo(ChainHash.of(previous, event.headers(), event.body()));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> everything() {
        Map<String, Object> settings = Map.of("bootstrap.servers", Platform.kafka());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Topics.PUBLISHED.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
