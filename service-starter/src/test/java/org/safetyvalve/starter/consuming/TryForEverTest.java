package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** A batch that fails: applied at last, and committed only by the consumer that has its partitions. */
class TryForEverTest {
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final String topic = "try-for-ever-" + UUID.randomUUID();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.kafka()));
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Platform.kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    private final List<KafkaMessageListenerContainer<byte[], byte[]>> consumers = new ArrayList<>();

    /** What one consumer does: fails this often, and applies. */
    private static final class Listener implements BatchMessageListener<byte[], byte[]> {
        private final AtomicInteger failing;
        private final AtomicInteger failed = new AtomicInteger();
        private final List<String> applied = new CopyOnWriteArrayList<>();

        Listener(int failing) {
            this.failing = new AtomicInteger(failing);
        }

        @Override
        public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
            if (failing.getAndDecrement() > 0) {
                failed.incrementAndGet();
                throw new IllegalStateException("the store is away");
            }
            records.forEach(message -> applied.add(message.partition() + "@" + message.offset()));
        }
    }

    @BeforeEach
    void createTopic() {
        Platform.createTopics(topic);
    }

    @AfterEach
    void stop() {
        consumers.forEach(KafkaMessageListenerContainer::stop);
        producer.close();
        admin.close();
    }

    private Listener consume(int failing) {
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Platform.kafka());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 200);
        Listener listener = new Listener(failing);
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(listener);
        KafkaMessageListenerContainer<byte[], byte[]> container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setCommonErrorHandler(new TryForEver(REST));
        container.start();
        consumers.add(container);
        return listener;
    }

    /** One record to each of the twelve partitions, which arrive in few batches. */
    private void sendToAllPartitions() throws InterruptedException, ExecutionException {
        for (int partition = 0; partition < 12; partition++) {
            producer.send(new ProducerRecord<>(topic, partition, new byte[0], new byte[0]));
        }
        producer.flush();
    }

    private boolean everythingIsCommittedUpTo(long offset) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return committed.size() == 12 && committed.values().stream().allMatch(one -> one.offset() == offset);
        } catch (InterruptedException | ExecutionException away) {
            throw new IllegalStateException(away);
        }
    }

    @Test
    void appliesABatchThatFailsTwiceAndCommitsIt() throws Exception {
        sendToAllPartitions();
        Listener listener = consume(2);
        await().atMost(WITHIN).until(() -> everythingIsCommittedUpTo(1));
        assertThat(listener.failed).hasValue(2);
        assertThat(listener.applied).hasSize(12).doesNotHaveDuplicates();
    }

    /** The framework's own retry commits what another consumer has gone on with, and the offset goes back. */
    @Test
    void leavesABatchToWhoeverHasItsPartitionsAfterTheFailure() throws Exception {
        sendToAllPartitions();
        Listener failing = consume(1);
        await().atMost(WITHIN).until(() -> failing.failed.get() == 1);
        Listener other = consume(0);
        await().atMost(WITHIN).until(() -> !other.applied.isEmpty());
        sendToAllPartitions();
        await().atMost(WITHIN).until(() -> everythingIsCommittedUpTo(2));
        assertThat(failing.applied).doesNotContainAnyElementsOf(other.applied);
        Thread.sleep(REST.toMillis());
        assertThat(everythingIsCommittedUpTo(2)).as("no offset went back").isTrue();
    }
}
