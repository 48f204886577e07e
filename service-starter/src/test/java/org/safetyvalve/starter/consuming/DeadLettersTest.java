package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.Topic;
import org.springframework.messaging.Message;

/** However large a record is that an agency sends: it is put aside, and what comes after it is read. */
class DeadLettersTest {
    private final String topic = Names.next("inbound");
    private final String letters = DeadLetters.topic(topic, "register");
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Platform.kafka(),
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    1_031_072),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Consumer<Message<List<byte[]>>> function = new ReactionRunner(
                    Stores.newDatabase(), new DeadLetters(producer, Clock.systemUTC()), Clock.systemUTC(), "register")
            .inbound(topic, List.of());

    @BeforeEach
    void createTopic() {
        Platform.createTopics(letters);
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @SuppressWarnings("unchecked")
    private ConsumerRecord<byte[], byte[]> letterOf(ConsumerRecord<byte[], byte[]> message) {
        Type anything = Object.class;
        function.accept(
                (Message<List<byte[]>>) new RawBatchConverter().toMessage(List.of(message), null, null, anything));
        List<ConsumerRecord<byte[], byte[]>> sent = Topic.read(letters);
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    private static String ours(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(DeadLetters.HEADER_PREFIX + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void saysWhereItLies(ConsumerRecord<byte[], byte[]> letter) {
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(letter.headers()).allMatch(header -> header.key().startsWith(DeadLetters.HEADER_PREFIX));
        assertThat(ours(letter, "topic")).isEqualTo(topic);
        assertThat(ours(letter, "partition")).isEqualTo("0");
        assertThat(ours(letter, "offset")).isEqualTo("42");
        assertThat(ours(letter, "cause")).contains("missing");
    }

    @Test
    void saysWhereARecordLiesThatIsTooLargeToBeSentOn() throws Exception {
        byte[] value = new byte[1_040_000];
        new Random(1).nextBytes(value);
        ConsumerRecord<byte[], byte[]> letter =
                letterOf(Incoming.at(42, topic, "key", Map.of("ce_source", "urn:agency:police"), value));

        saysWhereItLies(letter);
        assertThat(ours(letter, "length")).isEqualTo("1040000");
        assertThat(ours(letter, "sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(value)));
    }

    @Test
    void doesSoTooForHeadersThatAreTooLarge() {
        saysWhereItLies(letterOf(Incoming.at(42, topic, null, Map.of("x", "x".repeat(1_040_000)), null)));
    }

    @Test
    void quotesOnlySoMuchOfARecordInItsCause() {
        String type = "org.safetyvalve." + "x".repeat(600_000);
        ConsumerRecord<byte[], byte[]> letter = letterOf(Incoming.at(
                42,
                topic,
                null,
                Map.of("ce_id", "1", "ce_source", "urn:agency:police", "ce_specversion", "1.0", "ce_type", type),
                new byte[] {1}));

        assertThat(letter.value()).containsExactly(1);
        assertThat(new String(letter.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo(type);
        assertThat(ours(letter, "cause")).startsWith("ce_type is not").hasSizeLessThan(2_100);
    }
}
