package org.safetyvalve.starter.consuming;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * How far a group has consumed a topic: a deadline that an event from outside can meet lapses only after everything
 * that was on the topic at the deadline has been consumed. What a transaction leaves behind, its marker or all that it wrote
 * before it was aborted, takes up offsets that no consumer is given: there is nothing to wait for.
 */
public class TopicPosition {
    private static final long TIMEOUT_SECONDS = 5;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final ConsumerFactory<byte[], byte[]> readers;
    private final String group;

    /** @param readers read what was committed, and belong to no group */
    public TopicPosition(Admin admin, ConsumerFactory<byte[], byte[]> readers, String group) {
        this.admin = admin;
        this.readers = readers;
        this.group = group;
    }

    /** Offsets of a partition that the group has not passed: the first, and the first behind them. */
    private record Rest(long from, long to) {}

    /**
     * Whether this service has consumed everything that the broker had appended to the topic before the instant. False
     * also when the broker doesn't tell: then nothing lapses yet.
     */
    public boolean consumedUpTo(String topic, Instant instant) {
        try {
            Map<TopicPartition, OffsetSpec> atInstant = new HashMap<>();
            Map<TopicPartition, OffsetSpec> atEnd = new HashMap<>();
            for (TopicDescription description : admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .values()) {
                description.partitions().forEach(partition -> {
                    TopicPartition key = new TopicPartition(topic, partition.partition());
                    atInstant.put(key, OffsetSpec.forTimestamp(instant.toEpochMilli()));
                    atEnd.put(key, OffsetSpec.latest());
                });
            }
            // In this order: what is appended in between is waited for.
            Map<TopicPartition, ListOffsetsResultInfo> firstAfter =
                    admin.listOffsets(atInstant).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(atEnd).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Rest> rests = new HashMap<>();
            ends.forEach((partition, end) -> {
                ListOffsetsResultInfo after = firstAfter.get(partition);
                long needed = after == null || after.offset() < 0 ? end.offset() : after.offset();
                OffsetAndMetadata reached = committed.get(partition);
                Rest rest = new Rest(reached == null ? 0 : reached.offset(), needed);
                if (rest.from() < rest.to()) {
                    rests.put(partition, rest);
                }
            });
            return rests.isEmpty() || (isDecided(rests) && holdNothing(rests));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return false;
        }
    }

    /** Whether every transaction that wrote there has ended. */
    private boolean isDecided(Map<TopicPartition, Rest> rests)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> atEnd = new HashMap<>();
        rests.keySet().forEach(partition -> atEnd.put(partition, OffsetSpec.latest()));
        return admin
                .listOffsets(atEnd, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .allMatch(end ->
                        end.getValue().offset() >= rest(rests, end.getKey()).to());
    }

    private boolean holdNothing(Map<TopicPartition, Rest> rests) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        try (Consumer<byte[], byte[]> reader = readers.createConsumer()) {
            reader.assign(rests.keySet());
            rests.forEach((partition, rest) -> reader.seek(partition, rest.from()));
            while (rests.entrySet().stream()
                    .anyMatch(rest ->
                            reader.position(rest.getKey()) < rest.getValue().to())) {
                for (ConsumerRecord<byte[], byte[]> message : reader.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
                    if (message.offset() < rest(rests, partition).to()) {
                        return false;
                    }
                }
                if (System.nanoTime() - until > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Rest rest(Map<TopicPartition, Rest> rests, TopicPartition partition) {
        return Objects.requireNonNull(rests.get(partition));
    }
}
