package org.safetyvalve.endtoend.faults.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the harness itself asks the broker for. */
public final class Topics implements AutoCloseable {
    private static final long WITHIN_SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(300);

    private final String bootstrap;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap, "reconnect.backoff.max.ms", 1_000));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "reconnect.backoff.max.ms", 1_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public Set<String> names() {
        return get(admin.listTopics().names());
    }

    /** Every record of these topics, per partition in the order of their offsets. */
    public List<ConsumerRecord<byte[], byte[]>> read(Collection<String> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        get(admin.describeTopics(topics).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition()))));
        List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(read::add);
            }
        }
        return read;
    }

    /** Sends a record and waits for the broker. */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
        try {
            return producer.send(message).get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take a record of the harness", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The groups that there are. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>();
        get(admin.listGroups().all()).forEach(group -> groups.add(group.groupId()));
        return groups;
    }

    /** How many records of its topics a group has not consumed; of partitions too that it never committed. */
    public Map<TopicPartition, Long> lag(String group, Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                get(admin.listOffsets(wanted).all());
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> lag = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata reached = committed.get(partition);
            long behind = end.offset() - (reached == null ? 0 : reached.offset());
            if (behind > 0) {
                lag.put(partition, behind);
            }
        });
        return lag;
    }

    /** Forgets how far groups without members had come. */
    public void deleteGroups(Collection<String> groups) {
        get(admin.deleteConsumerGroups(groups).all());
    }

    /** Lets a group without members begin anew. */
    public void resetToBeginning(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.replaceAll((partition, reached) -> new OffsetAndMetadata(0));
        get(admin.alterConsumerGroupOffsets(group, committed).all());
    }

    /** Sets what a topic takes at most in one record; empty for the broker's own bound. */
    public void setMostBytes(String topic, String bytes) {
        ConfigEntry entry = new ConfigEntry("max.message.bytes", bytes);
        AlterConfigOp change =
                new AlterConfigOp(entry, bytes.isEmpty() ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
        get(admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer the harness", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
