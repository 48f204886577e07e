package org.safetyvalve.starter.consuming;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group has consumed a topic: a deadline that an event from outside can meet lapses only after everything
 * that was on the topic at the deadline has been consumed.
 */
public class TopicPosition {
    private static final long TIMEOUT_SECONDS = 5;

    private final Admin admin;
    private final String group;

    public TopicPosition(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

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
            return ends.entrySet().stream().allMatch(end -> {
                ListOffsetsResultInfo after = firstAfter.get(end.getKey());
                long needed =
                        after == null || after.offset() < 0 ? end.getValue().offset() : after.offset();
                OffsetAndMetadata reached = committed.get(end.getKey());
                return needed == 0 || (reached != null && reached.offset() >= needed);
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return false;
        }
    }
}
