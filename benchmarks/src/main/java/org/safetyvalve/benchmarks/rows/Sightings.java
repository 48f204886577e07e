package org.safetyvalve.benchmarks.rows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.contracts.Topics;
import tools.jackson.databind.JsonNode;

/**
 * When each hazard was first seen in the overview: an overview says up to which offset of each partition it counts, and the
 * topic says at which offset a hazard's last event lies. So each is timed by itself, not by how high a figure is.
 */
final class Sightings {
    private final Map<String, TopicPartition> partitions = new ConcurrentHashMap<>();
    private final Map<String, Long> offsets = new ConcurrentHashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();

    /** An overview as it was answered, and when. */
    private record Sighting(long at, byte[] overview) {}

    /** Called by whoever polls the overview, in order. */
    void seen(byte[] overview) {
        sightings.add(new Sighting(System.nanoTime(), overview));
    }

    int count() {
        return sightings.size();
    }

    /** Reads where each subject's newest event lies; of all there is. */
    void locate(Stage stage) throws Exception {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = stage.topics().ends(Topics.HAZARD_EVENTS);
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    String subject = new String(message.key(), StandardCharsets.UTF_8);
                    partitions.put(subject, new TopicPartition(message.topic(), message.partition()));
                    offsets.merge(subject, message.offset(), Math::max);
                }
            }
        }
    }

    /**
     * When each of these was first seen, in nanoseconds after it was accepted.
     *
     * @param accepted when each was accepted
     * @throws IllegalStateException when one was never seen
     */
    Map<String, Long> after(Map<String, Long> accepted) {
        List<Map<Integer, Long>> counted = new ArrayList<>();
        for (Sighting sighting : sightings) {
            counted.add(offsets(OverviewReader.parsed(sighting.overview())));
        }
        Map<String, Long> after = new ConcurrentHashMap<>();
        accepted.forEach((subject, at) -> {
            TopicPartition partition = partitions.get(subject);
            Long offset = offsets.get(subject);
            if (partition == null || offset == null) {
                throw new IllegalStateException(subject + " is not on the topic");
            }
            int first = firstThatCounts(counted, partition.partition(), offset);
            after.put(subject, Math.max(0, sightings.get(first).at() - at));
        });
        return after;
    }

    /** Offsets only grow from one overview to the next. */
    private static int firstThatCounts(List<Map<Integer, Long>> counted, int partition, long offset) {
        int low = 0;
        int high = counted.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (counted.get(middle).getOrDefault(partition, -1L) >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == counted.size()) {
            throw new IllegalStateException("offset " + offset + " of " + partition + " was never seen");
        }
        return low;
    }

    private static Map<Integer, Long> offsets(JsonNode overview) {
        Map<Integer, Long> offsets = new ConcurrentHashMap<>();
        overview.path("asOf")
                .path(Topics.HAZARD_EVENTS)
                .properties()
                .forEach(entry -> offsets.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asLong(-1)));
        return offsets;
    }
}
