package org.safetyvalve.ops;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their first record to the end that they have now. Belongs to no consumer group, commits nothing. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", "false");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions of each topic that there is. */
    Map<String, List<PartitionInfo>> topics() {
        return consumer.listTopics();
    }

    List<TopicPartition> partitions(String topic) {
        return topics().getOrDefault(topic, List.of()).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The offset of the oldest record that is left of each partition: 0 unless some were removed. */
    Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /**
     * Hands over every record that is there now, each partition in order.
     *
     * @throws IllegalStateException when the broker gives nothing for a minute
     */
    void read(Collection<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> missing = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        missing.entrySet().removeIf(end -> end.getValue() <= beginnings.getOrDefault(end.getKey(), 0L));
        consumer.assign(missing.keySet());
        consumer.seekToBeginning(missing.keySet());
        long lastProgress = System.nanoTime();
        while (!missing.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                Long end = missing.get(new TopicPartition(one.topic(), one.partition()));
                if (end != null && one.offset() < end) {
                    each.accept(one);
                    lastProgress = System.nanoTime();
                }
            }
            if (missing.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !missing.containsKey(partition))
                        .toList());
                lastProgress = System.nanoTime();
            }
            if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                throw new IllegalStateException("the broker gave nothing for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    /** Hands over the record at this offset, if there is one. */
    void readOne(TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> one = List.of(partition);
        if (offset >= consumer.endOffsets(one).getOrDefault(partition, 0L)
                || offset < consumer.beginningOffsets(one).getOrDefault(partition, 0L)) {
            return;
        }
        consumer.assign(one);
        consumer.seek(partition, offset);
        long begun = System.nanoTime();
        while (consumer.position(partition) <= offset) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                if (found.offset() == offset) {
                    each.accept(found);
                    return;
                }
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the broker gave nothing for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
