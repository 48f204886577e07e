package org.safetyvalve.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The operators' desk for dead letters (死信): list them, look into one, send one back to where it came from. Sending
 * back does not remove it from the dead-letter topic, which is kept for ever, like every topic. Consumers that applied
 * the record before take it for the republication that it is. A record that was too large for a letter is read where it
 * came from.
 */
public final class DeadLetters {
    private static final String USAGE = """
            dead-letters [--kafka HOST:PORT] [--config FILE] list [TOPIC]
            dead-letters [--kafka HOST:PORT] [--config FILE] show TOPIC PARTITION OFFSET
            dead-letters [--kafka HOST:PORT] [--config FILE] replay TOPIC PARTITION OFFSET""";

    /** In bytes, before it is compressed. */
    private static final int LARGEST_RECORD = 128 * 1_024 * 1_024;

    private final Map<String, Object> client;
    private final PrintStream out;

    private DeadLetters(Map<String, Object> client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Exit status 0 when it was done, 1 when there is no such letter or it can't be sent back, 2 when nothing could be read. */
    public static int run(PrintStream out, String... arguments) {
        try {
            Options options = Options.of(arguments);
            List<String> words = options.words();
            DeadLetters desk = new DeadLetters(options.client(), out);
            String verb = words.isEmpty() ? "" : words.get(0);
            if (verb.equals("list") && words.size() <= 2) {
                return desk.list(words.subList(1, words.size()));
            }
            if (verb.equals("show") && words.size() == 4) {
                return desk.show(desk.letter(words));
            }
            if (verb.equals("replay") && words.size() == 4) {
                return desk.replay(desk.letter(words));
            }
            out.println(USAGE);
            return 2;
        } catch (Options.UsageException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            return 2;
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        } catch (KafkaException e) {
            out.println("无法访问 Kafka / Kafka cannot be used: " + e.getMessage());
            return 2;
        }
    }

    private int list(List<String> only) {
        try (TopicReader reader = new TopicReader(client)) {
            List<String> topics = only.isEmpty()
                    ? reader.topics().keySet().stream()
                            .filter(topic -> topic.endsWith(DeadLetter.SUFFIX))
                            .sorted()
                            .toList()
                    : only;
            List<DeadLetter> letters = new ArrayList<>();
            for (String topic : topics) {
                reader.read(reader.partitions(topic), message -> letters.add(new DeadLetter(message)));
            }
            letters.forEach(letter -> out.printf(
                    "%s %d %d  %s  %s  %s  %s%n",
                    letter.message().topic(),
                    letter.message().partition(),
                    letter.message().offset(),
                    letter.at(),
                    letter.header("ce_id"),
                    letter.origin(),
                    letter.cause()));
            out.printf("死信 %d 条 / %d dead letters in %d topics%n", letters.size(), letters.size(), topics.size());
            return 0;
        }
    }

    private DeadLetter letter(List<String> words) {
        TopicPartition partition = new TopicPartition(words.get(1), Math.toIntExact(number(words.get(2))));
        long offset = number(words.get(3));
        return new DeadLetter(find(partition, offset)
                .orElseThrow(() -> new IllegalStateException(
                        "没有这条死信 / there is no such dead letter: " + partition + "@" + offset)));
    }

    /** The record that was put aside. */
    private ConsumerRecord<byte[], byte[]> whole(DeadLetter letter) {
        if (!letter.isWithoutRecord()) {
            return letter.message();
        }
        return find(letter.originPartition(), letter.originOffset())
                .filter(letter::isOf)
                .orElseThrow(() -> new IllegalStateException(
                        "原消息已不在 " + letter.origin() + " / the record is not at " + letter.origin() + " any more"));
    }

    private Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (TopicReader reader = new TopicReader(client)) {
            if (reader.partitions(partition.topic()).contains(partition)) {
                reader.readOne(partition, offset, found::add);
            }
        }
        return found.stream().findFirst();
    }

    private static long number(String word) {
        try {
            return Long.parseUnsignedLong(word);
        } catch (NumberFormatException e) {
            throw new Options.UsageException("不是数字 / not a number: " + word);
        }
    }

    private int show(DeadLetter letter) {
        out.println("原因 cause:  " + letter.cause());
        out.println("来自 origin: " + letter.origin() + ", " + letter.group() + ", " + letter.at());
        ConsumerRecord<byte[], byte[]> whole = whole(letter);
        out.println("键 key:      " + text(whole.key()));
        for (Header header : whole.headers()) {
            if (!DeadLetter.isOurs(header)) {
                out.println(header.key() + ": " + text(header.value()));
            }
        }
        out.println();
        out.println(text(whole.value()));
        return 0;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "(null)" : new String(bytes, StandardCharsets.UTF_8);
    }

    private int replay(DeadLetter letter) {
        RecordMetadata sent = send(letter.replay(whole(letter)));
        out.printf(
                "%s 已重放 / replayed: %s/%d@%d → %s/%d@%d%n",
                Instant.now(),
                letter.message().topic(),
                letter.message().partition(),
                letter.message().offset(),
                sent.topic(),
                sent.partition(),
                sent.offset());
        return 0;
    }

    /** As it is, or compressed when it is too large so: then it came so too. */
    private RecordMetadata send(ProducerRecord<byte[], byte[]> original) {
        try {
            return send(original, "none");
        } catch (RecordTooLargeException tooLarge) {
            return send(original, "zstd");
        }
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> original, String compression) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("compression.type", compression);
        settings.put("max.request.size", LARGEST_RECORD);
        settings.put("buffer.memory", 2L * LARGEST_RECORD);
        settings.put("delivery.timeout.ms", 30_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("max.block.ms", 15_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(original).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge && compression.equals("none")) {
                throw tooLarge;
            }
            throw new IllegalStateException("重放失败 / not replayed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("重放中断,结果未知 / interrupted, it may have been replayed", e);
        }
    }
}
