package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.Names;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Design section 4, rule 9: a deadline lapses only after all that was on the topic at the deadline has been consumed. */
class TopicPositionTest {
    private static final Instant DEADLINE = Instant.parse("2026-11-24T16:00:00Z");

    private final String topic = Names.next("inbound");
    private final String group = Names.next("judge");
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.kafka()));
    private final TopicPosition position = new TopicPosition(admin, readers(), group);

    private static ConsumerFactory<byte[], byte[]> readers() {
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Platform.kafka());
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @BeforeEach
    void createTopic() {
        Platform.createTopics(topic);
    }

    @AfterEach
    void close() {
        admin.close();
    }

    /** Appends a record as of this time; returns what has to be committed to have consumed it. */
    private Map<TopicPartition, OffsetAndMetadata> append(int partition, Instant at) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            RecordMetadata appended = producer.send(
                            new ProducerRecord<>(topic, partition, at.toEpochMilli(), null, new byte[0]))
                    .get();
            return Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(appended.offset() + 1));
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) throws Exception {
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
    }

    @Test
    void hasNothingToWaitForOnAnEmptyTopic() {
        assertThat(position.consumedUpTo(topic, DEADLINE)).isTrue();
    }

    @Test
    void waitsForWhatCameBeforeTheDeadlineInEveryPartition() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> one = append(3, DEADLINE.minusSeconds(60));
        Map<TopicPartition, OffsetAndMetadata> other = append(7, DEADLINE.minusMillis(1));
        assertThat(position.consumedUpTo(topic, DEADLINE)).isFalse();
        commit(one);
        assertThat(position.consumedUpTo(topic, DEADLINE)).isFalse();
        commit(other);
        assertThat(position.consumedUpTo(topic, DEADLINE)).isTrue();
    }

    @Test
    void waitsForTheLastOfThem() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> first = append(3, DEADLINE.minusSeconds(60));
        Map<TopicPartition, OffsetAndMetadata> last = append(3, DEADLINE.minusSeconds(1));
        commit(first);
        assertThat(position.consumedUpTo(topic, DEADLINE)).isFalse();
        commit(last);
        assertThat(position.consumedUpTo(topic, DEADLINE)).isTrue();
    }

    @Test
    void doesNotWaitForWhatCameAfterTheDeadline() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> before = append(3, DEADLINE.minusSeconds(60));
        append(3, DEADLINE.plusSeconds(1));
        append(5, DEADLINE.plusSeconds(1));
        assertThat(position.consumedUpTo(topic, DEADLINE)).isFalse();
        commit(before);
        assertThat(position.consumedUpTo(topic, DEADLINE)).isTrue();
        assertThat(position.consumedUpTo(topic, DEADLINE.plusSeconds(60))).isFalse();
    }

    /** Writes one record to this partition in a transaction of its own, which the test ends. */
    private KafkaProducer<byte[], byte[]> beginTransaction(int partition) {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka(), "transactional.id", Names.next(topic)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, partition, null, new byte[0]));
        producer.flush();
        return producer;
    }

    /** By now nothing lies behind the end of the transaction. */
    private boolean consumedByNow() {
        return position.consumedUpTo(topic, Instant.now().plusSeconds(3_600));
    }

    @Test
    void waitsForWhatATransactionCommittedAndNotForItsMarker() throws Exception {
        try (KafkaProducer<byte[], byte[]> agency = beginTransaction(3)) {
            agency.commitTransaction();
        }
        assertThat(consumedByNow()).isFalse();
        commit(Map.of(new TopicPartition(topic, 3), new OffsetAndMetadata(1)));
        assertThat(consumedByNow()).isTrue();
    }

    @Test
    void waitsForATransactionUntilItEndsAndForNothingThatItAborted() {
        try (KafkaProducer<byte[], byte[]> agency = beginTransaction(3)) {
            assertThat(consumedByNow()).isFalse();
            agency.abortTransaction();
        }
        // The coordinator answers before it has told the partitions.
        await().atMost(Duration.ofSeconds(10)).until(this::consumedByNow);
    }

    @Test
    void letsNothingLapseWhenTheBrokerDoesNotTell() {
        assertThat(position.consumedUpTo(Names.next("absent"), DEADLINE)).isFalse();
        try (Admin nobody = Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + FreePort.any(),
                "default.api.timeout.ms",
                "500",
                "request.timeout.ms",
                "400"))) {
            assertThat(new TopicPosition(nobody, readers(), group).consumedUpTo(topic, DEADLINE))
                    .isFalse();
        }
    }
}
