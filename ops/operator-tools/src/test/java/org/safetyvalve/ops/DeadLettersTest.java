package org.safetyvalve.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.ops.LedgerFixture.Event;
import org.safetyvalve.platform.testing.Platform;

class DeadLettersTest {
    private static final String LARGE = "x".repeat(2_000_000);

    private LedgerFixture ledger;
    private String letters;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture();
        letters = ledger.topic + ".reporting.dlq";
        Platform.createTopics(letters);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** What a consumer does with a record that it can never apply. */
    private RecordMetadata putAside(Event event, int partition, long offset) {
        return ledger.send(
                letters,
                3,
                event.copy()
                        .with("sv_dl_cause", "the body is not a valid hazard-found")
                        .with("sv_dl_topic", ledger.topic)
                        .with("sv_dl_partition", String.valueOf(partition))
                        .with("sv_dl_offset", String.valueOf(offset))
                        .with("sv_dl_group", "reporting")
                        .with("sv_dl_at", "2026-11-24T00:00:00Z"));
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--kafka", Platform.kafka()));
        all.addAll(List.of(arguments));
        int status = DeadLetters.run(new PrintStream(out, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return status + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsWhatWasPutAsideWithItsCause() {
        putAside(ledger.chain("a", 1).get(0), 7, 42);

        assertThat(run("list"))
                .startsWith("0")
                .contains(letters + " 3 0")
                .contains("a:1")
                .contains(ledger.topic + "/7@42")
                .contains("the body is not a valid hazard-found");
        assertThat(run("list", letters)).contains("1 dead letters in 1 topics");
    }

    @Test
    void showsOneWhole() {
        putAside(ledger.chain("a", 1).get(0).saying("not json 不是"), 7, 42);

        assertThat(run("show", letters, "3", "0"))
                .startsWith("0")
                .contains("ce_subject: a")
                .contains("not json 不是")
                .doesNotContain("sv_dl_topic");
    }

    @Test
    void saysWhenThereIsNoSuchLetter() {
        assertThat(run("show", letters, "3", "0")).startsWith("1").contains("there is no such dead letter");
        assertThat(run("show", letters, "99", "0")).startsWith("1");
        assertThat(run("replay", "nothing.x.dlq", "0", "0")).startsWith("1");
        assertThat(run("show", letters, "x", "0")).startsWith("2");
        assertThat(run("burn", letters)).startsWith("2").contains("dead-letters");
    }

    @Test
    void sendsOneBackByteForByte() {
        Event event = ledger.chain("a", 1).get(0).saying("{\"half\":").with("x-odd", "ü\u0001");
        RecordMetadata first = ledger.send(event);
        putAside(event, first.partition(), first.offset());

        assertThat(run("replay", letters, "3", "0")).startsWith("0").contains("replayed");

        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(Map.of("bootstrap.servers", Platform.kafka()))) {
            reader.read(reader.partitions(ledger.topic), records::add);
        }
        assertThat(records).hasSize(2);
        ConsumerRecord<byte[], byte[]> replayed = records.get(1);
        assertThat(replayed.partition()).isEqualTo(first.partition());
        assertThat(replayed.key()).isEqualTo(records.get(0).key());
        assertThat(replayed.value()).isEqualTo(records.get(0).value());
        assertThat(headers(replayed)).isEqualTo(headers(records.get(0)));
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .map((Header header) -> header.key() + "=" + new String(header.value(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void doesNotSendBackWhatDoesNotSayWhereItCameFrom() {
        ledger.send(letters, 3, ledger.chain("a", 1).get(0).with(CeHeaders.DISTRICT, "371100"));

        assertThat(run("replay", letters, "3", "0")).startsWith("1").contains("which topic it came from");
    }

    /** A record of 2 MB that came compressed, and the letter of which it is too large a part. */
    private RecordMetadata sendTooLargeForALetter(String sha256) throws Exception {
        Event event = ledger.chain("a", 1).get(0).saying(LARGE);
        Map<String, Object> compressing = Map.of(
                "bootstrap.servers", Platform.kafka(), "compression.type", "gzip", "max.request.size", 10_000_000);
        RecordMetadata first;
        try (KafkaProducer<byte[], byte[]> agency =
                new KafkaProducer<>(compressing, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(ledger.topic, 5, event.key.getBytes(StandardCharsets.UTF_8), event.value);
            event.headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            first = agency.send(message).get();
        }
        Event letter = new Event();
        letter.with("sv_dl_cause", "refused")
                .with("sv_dl_topic", ledger.topic)
                .with("sv_dl_partition", "5")
                .with("sv_dl_offset", String.valueOf(first.offset()))
                .with("sv_dl_length", String.valueOf(LARGE.length()))
                .with("sv_dl_sha256", sha256);
        ledger.send(letters, 3, letter);
        return first;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsBackFromWhereItCameWhatWasTooLargeForALetter() throws Exception {
        sendTooLargeForALetter(sha256(LARGE));

        assertThat(run("show", letters, "3", "0")).startsWith("0").contains("ce_subject: a");
        assertThat(run("replay", letters, "3", "0")).startsWith("0").contains("replayed");

        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(Map.of("bootstrap.servers", Platform.kafka()))) {
            reader.read(reader.partitions(ledger.topic), records::add);
        }
        assertThat(records).hasSize(2).allMatch(message -> message.partition() == 5);
        assertThat(records.get(1).key()).isEqualTo(records.get(0).key());
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(headers(records.get(1))).isEqualTo(headers(records.get(0)));
    }

    @Test
    void sendsNothingBackWhenAnotherRecordHasTakenItsPlace() throws Exception {
        sendTooLargeForALetter(sha256("another"));

        assertThat(run("replay", letters, "3", "0")).startsWith("1").contains("is not at " + ledger.topic + "/5@0");
    }
}
