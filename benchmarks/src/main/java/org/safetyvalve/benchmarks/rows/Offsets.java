package org.safetyvalve.benchmarks.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a consumer group has committed. */
final class Offsets {
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final long LONGEST_SECONDS = 600;

    private final Admin admin;
    private final String group;

    Offsets(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** To the beginning; nobody of the group may be running. */
    void setBack(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
        committed().keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .forEach(partition -> beginnings.put(partition, new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, beginnings).all().get();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private long sum(String topic) throws InterruptedException, ExecutionException {
        return committed().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** Records per second between the first commit that is seen and the one that reaches the end. */
    double rateUntil(String topic, long end) throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        long first = 0;
        long firstAt = 0;
        for (long now = sum(topic); now < end; now = sum(topic)) {
            if (first == 0 && now > 0) {
                first = now;
                firstAt = System.nanoTime();
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(group + " has not consumed " + topic + " again");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        if (first == 0) {
            throw new IllegalStateException("too few records to see how fast they are consumed");
        }
        return (end - first) / Waiting.secondsSince(firstAt);
    }
}
