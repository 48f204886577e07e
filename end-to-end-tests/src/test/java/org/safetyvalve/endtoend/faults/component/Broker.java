package org.safetyvalve.endtoend.faults.component;

import java.nio.file.Path;
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
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.platform.broker.LocalBroker;

/** The broker, and what the harness itself asks of it. */
final class Broker implements AutoCloseable {
    /** Fewer than in the city, so that a partition has several subjects and a batch several partitions. */
    private static final int PARTITIONS = 3;

    private static final long WITHIN_SECONDS = 30;
    private static final String DEAD_LETTERS = ".dlq";

    private final Path folder;
    private final int port = Ground.freePort();
    private final Admin admin;
    private final Map<TopicPartition, Long> deadLettersFrom = new HashMap<>();
    private LocalBroker process;
    private Producer<byte[], byte[]> producer;

    Broker(Path folder) {
        this.folder = folder;
        this.process = Ground.startBroker(folder, port);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap(), "reconnect.backoff.max.ms", 500));
        this.producer = newProducer();
        get(admin.createTopics(Consumers.deadLetterTopics().stream()
                        .map(topic -> new NewTopic(topic, 1, (short) 1))
                        .toList())
                .all());
    }

    private Producer<byte[], byte[]> newProducer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all", "reconnect.backoff.max.ms", 500),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    Admin admin() {
        return admin;
    }

    /** Deletes all topics and groups but the dead letters', and makes the topics anew. */
    void clear() {
        groups().forEach(this::forget);
        Set<String> present = get(admin.listTopics().names());
        present.removeIf(topic -> topic.endsWith(DEAD_LETTERS));
        get(admin.deleteTopics(present).all());
        List<NewTopic> topics = new ArrayList<>();
        all().forEach(topic -> topics.add(new NewTopic(topic, PARTITIONS, (short) 1)
                .configs(Map.of("retention.ms", "-1", "file.delete.delay.ms", "1000"))));
        createAsSoonAsTheOldOnesAreGone(topics);
        // One that knows a topic from before it was made anew counts its sequence on from there, and is refused.
        producer.close(Duration.ZERO);
        producer = newProducer();
        deadLettersFrom.putAll(ends(Consumers.deadLetterTopics()));
    }

    private void createAsSoonAsTheOldOnesAreGone(List<NewTopic> topics) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
        while (true) {
            try {
                admin.createTopics(topics).all().get(WITHIN_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException there) {
                if (!(there.getCause() instanceof TopicExistsException) || System.nanoTime() > until) {
                    throw new IllegalStateException("the broker makes no topics", there);
                }
                pause(20);
            } catch (TimeoutException away) {
                throw new IllegalStateException(away);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    static List<String> all() {
        List<String> topics = new ArrayList<>(Topics.PUBLISHED);
        topics.add(Topics.AGENCY_EVENTS);
        return topics;
    }

    /** Every group that there is. */
    Set<String> groups() {
        Set<String> groups = new HashSet<>();
        get(admin.listGroups().all()).forEach(group -> groups.add(group.groupId()));
        return groups;
    }

    /** Forgets how far a group without members had come. */
    void forget(String group) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
        while (!forgets(group)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the group " + group + " keeps its members: "
                        + get(admin.describeConsumerGroups(List.of(group)).all()) + stillConsuming());
            }
            pause(50);
        }
    }

    /** Tries to; false while the group has members. */
    boolean forgets(String group) {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get(WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException notYet) {
            return notYet.getCause() instanceof GroupIdNotFoundException;
        } catch (TimeoutException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String stillConsuming() {
        StringBuilder threads = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().endsWith("-C-1")) {
                threads.append("\n").append(thread.getName());
                for (StackTraceElement frame : stack) {
                    threads.append("\n    ").append(frame);
                }
            }
        });
        return threads.toString();
    }

    /**
     * Throws all members out of a group: those that live come back at once, one that stands still has lost its partitions.
     *
     * @return false when somebody joined or left at the same moment and it is not certain that all were thrown out
     */
    boolean throwOut(String group) {
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get(WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException changing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The partitions of these topics that a group has not consumed to their end, and how far it has come. */
    List<String> behind(String group, Collection<String> topics, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()) && end.getValue() > 0)
                .filter(end -> committed.get(end.getKey()) == null
                        || committed.get(end.getKey()).offset() < end.getValue())
                .map(end -> end.getKey() + " at " + committed.get(end.getKey()) + " of " + end.getValue())
                .toList();
    }

    Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                get(admin.listOffsets(wanted).all()).entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    /** Everything on the topics. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        Map<TopicPartition, Long> from = new HashMap<>();
        ends(all()).keySet().forEach(partition -> from.put(partition, 0L));
        return read(from);
    }

    /** The dead letters since the topics were cleared. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(deadLettersFrom);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Map<TopicPartition, Long> from) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
        try {
            return producer.send(message).get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException("the broker takes no record of the harness", refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void freeze() {
        Ground.signal("STOP", process.process().pid());
    }

    void thaw() {
        Ground.signal("CONT", process.process().pid());
    }

    void kill() {
        process.kill();
    }

    void startAgain() {
        process = Ground.startBroker(folder, port);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the broker does not answer the harness", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        process.kill();
    }
}
