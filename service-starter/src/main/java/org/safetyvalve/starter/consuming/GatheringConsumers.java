package org.safetyvalve.starter.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * Consumers whose poll, once nothing more lies on the topic, waits a moment for what comes next. A batch of few costs the
 * store nearly what one of many does; a consumer fetches ahead, so that under a steady flow a poll brings what came in
 * the moment after the one before it, and leaves what came since to the next; and in an import the events of one subject
 * come one after the other, each when the one before it is acknowledged: applied together they are one write.
 */
public final class GatheringConsumers extends DefaultKafkaConsumerFactory<byte[], byte[]> {
    private static final Logger log = LoggerFactory.getLogger(GatheringConsumers.class);
    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final long WHEN_FEW_MILLIS = 20;
    private static final long WHEN_MORE_MILLIS = 80;
    private static final Duration FETCH = Duration.ofMillis(5);

    public GatheringConsumers(Map<String, Object> settings) {
        super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
        return new GatheringConsumer(settings);
    }

    private static final class GatheringConsumer extends KafkaConsumer<byte[], byte[]> {
        GatheringConsumer(Map<String, Object> settings) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            ConsumerRecords<byte[], byte[]> first = super.poll(timeout);
            if (first.isEmpty() || first.count() >= MANY || isBehind()) {
                return first;
            }
            Gathered gathered = new Gathered(first);
            try {
                Thread.sleep(first.count() < FEW ? WHEN_FEW_MILLIS : WHEN_MORE_MILLIS);
                // What was fetched ahead, and then what has come since.
                gathered.add(super.poll(Duration.ZERO));
                if (gathered.count < MANY) {
                    gathered.add(super.poll(FETCH));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (WakeupException stopping) {
                // The position has passed the first records, so they are given out.
            } catch (KafkaException failed) {
                log.warn("Gathering more records failed ({}); what lasts is met by the next poll", failed.toString());
            }
            return gathered.ofThosePartitions(assignment());
        }

        /** Whether many more are known to lie on the topic: they come with the next poll, and nobody need wait for them. */
        private boolean isBehind() {
            return assignment().stream()
                            .mapToLong(partition -> currentLag(partition).orElse(0))
                            .sum()
                    > FEW;
        }
    }

    /** Records of polls that follow each other. */
    private static final class Gathered {
        private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        private int count;

        Gathered(ConsumerRecords<byte[], byte[]> first) {
            add(first);
        }

        void add(ConsumerRecords<byte[], byte[]> polled) {
            polled.partitions()
                    .forEach(partition -> records.computeIfAbsent(partition, none -> new ArrayList<>())
                            .addAll(polled.records(partition)));
            next.putAll(polled.nextOffsets());
            count += polled.count();
        }

        /** Without those whose partition was lost meanwhile: another consumer has them. */
        ConsumerRecords<byte[], byte[]> ofThosePartitions(Set<TopicPartition> assigned) {
            records.keySet().retainAll(assigned);
            next.keySet().retainAll(assigned);
            return new ConsumerRecords<>(records, next);
        }
    }
}
