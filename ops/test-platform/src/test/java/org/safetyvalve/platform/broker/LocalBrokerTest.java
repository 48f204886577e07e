package org.safetyvalve.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.platform.testing.Topics;

class LocalBrokerTest {

    @TempDir
    Path directory;

    @Test
    void killedAndStartedAgainItHasEveryRecordThatItAcknowledged() throws Exception {
        int port = FreePort.any();
        try (LocalBroker broker = start(port)) {
            Topics.create(broker.bootstrap(), "hazard-events");
            produce(broker.bootstrap(), 2_000);
            broker.kill();
        }
        try (LocalBroker again = start(port)) {
            assertThat(consumeAll(again.bootstrap(), 2_000)).hasSize(2_000);
        }
    }

    private LocalBroker start(int port) {
        return LocalBroker.start(directory.resolve("kafka"), port, directory.resolve("kafka.log"));
    }

    private static void produce(String bootstrap, int count) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sent.add(producer.send(new ProducerRecord<>("hazard-events", "k" + i % 50, "v" + i)));
            }
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        }
    }

    private static List<String> consumeAll(String bootstrap, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "auto.offset.reset",
                "earliest",
                "group.id",
                "all-" + System.nanoTime());
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("hazard-events"));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    @Test
    void topicsAreMadeOnPurposeWithTwelvePartitionsAndKeptForEver() throws Exception {
        Platform.createTopics("platform-test-events", "agency-events");
        Platform.createTopics("platform-test-events");

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) Platform.kafka()))) {
            assertThat(admin.describeTopics(List.of("platform-test-events"))
                            .allTopicNames()
                            .get()
                            .get("platform-test-events")
                            .partitions())
                    .hasSize(12);
            assertThat(setting(admin, "platform-test-events", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "agency-events", "message.timestamp.type"))
                    .isEqualTo("LogAppendTime");
            assertThatThrownBy(() -> admin.describeTopics(List.of("never-made"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("UnknownTopicOrPartition");
        }
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
