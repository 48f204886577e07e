package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;

/** Polls that wait a moment for more, on a real broker. */
class GatheringConsumersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String topic = "gathering-" + UUID.randomUUID();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Platform.kafka(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Consumer<byte[], byte[]> consumer = consumer();

    @BeforeEach
    void createTopic() {
        Platform.createTopics(topic);
        consumer.subscribe(List.of(topic));
        send(0, 1);
        assertThat(poll()).containsExactly("0@0");
    }

    @AfterEach
    void close() {
        consumer.close();
        producer.close();
    }

    private static Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Platform.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "gathering-" + UUID.randomUUID());
        return new GatheringConsumers(settings).createConsumer();
    }

    private void send(int partition, int records) {
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, partition, new byte[0], new byte[0]));
        }
        producer.flush();
    }

    private List<String> poll() {
        return poll(SOON);
    }

    private List<String> poll(Duration atMost) {
        List<String> polled = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(atMost)) {
            polled.add(message.partition() + "@" + message.offset());
        }
        return polled;
    }

    /** A busy machine may take longer than the poll waits: then it takes two polls, but not most of the time. */
    @Test
    void bringsInOnePollWhatFollowsTheFirstSoon() throws Exception {
        int together = 0;
        List<String> all = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            CompletableFuture<Void> following = CompletableFuture.runAsync(() -> {
                pause(20);
                send(0, 1);
                pause(2);
                send(1, 1);
            });
            List<String> polled = poll();
            together += polled.size() == 2 ? 1 : 0;
            following.get(20, TimeUnit.SECONDS);
            all.addAll(polled);
            all.addAll(polled.size() == 2 ? List.of() : poll());
        }
        assertThat(together).isGreaterThanOrEqualTo(10);
        assertThat(all).hasSize(40);
        for (int round = 1; round < 20; round++) {
            assertThat(all).containsSubsequence("0@" + round, "0@" + (round + 1));
            assertThat(all).containsSubsequence("1@" + (round - 1), "1@" + round);
        }
    }

    @Test
    void givesOutWhatItHasWhenItIsWakened() throws Exception {
        for (int round = 1; round <= 8; round++) {
            CompletableFuture<Void> waking = CompletableFuture.runAsync(() -> {
                pause(20);
                send(0, 1);
                pause(10);
                consumer.wakeup();
            });
            List<String> polled = pollWakened(SOON);
            waking.get(20, TimeUnit.SECONDS);
            polled.addAll(pollWakened(Duration.ofMillis(300)));
            assertThat(polled).as("no record is passed over").contains("0@" + round);
        }
    }

    private List<String> pollWakened(Duration atMost) {
        try {
            return poll(atMost);
        } catch (WakeupException wakened) {
            return new ArrayList<>();
        }
    }

    @Test
    void givesAllOfALargeBacklogInOrder() {
        send(2, 1_500);
        List<String> all = new ArrayList<>();
        while (all.size() < 1_500) {
            all.addAll(poll());
        }
        for (int i = 0; i < 1_500; i++) {
            assertThat(all.get(i)).isEqualTo("2@" + i);
        }
        ConsumerRecords<byte[], byte[]> none = consumer.poll(Duration.ofMillis(50));
        assertThat(none.isEmpty()).isTrue();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
