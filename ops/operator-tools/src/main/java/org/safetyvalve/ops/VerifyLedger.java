package org.safetyvalve.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.safetyvalve.contracts.Topics;

/**
 * Proves from the topics alone that no event was changed, removed or reordered (账本核验): headers complete, sequences
 * gapless from 1 in order of first occurrence, every chain hash right, republished events identical. What agencies send
 * and dead letters carry no chain of ours and are not read.
 *
 * <p>A chain shows whatever was removed before its newest event; what was removed at its end shows as a hole in the
 * partition's offsets, unless it was never published: the service's own ledger is there to compare with.
 *
 * <p>It reads from the first record to the end that the topics have when it starts. Exit status 0 when the ledger is
 * whole, 1 when it isn't, 2 when it could not be read.
 */
public final class VerifyLedger {
    private static final String USAGE = "verify-ledger [--kafka HOST:PORT] [--config FILE] [TOPIC …]";

    private VerifyLedger() {}

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        try {
            Options options = Options.of(arguments);
            Report report = verify(options.client(), options.words().isEmpty() ? Topics.PUBLISHED : options.words());
            report.print(out);
            return report.isWhole() ? 0 : 1;
        } catch (Options.UsageException e) {
            out.println(e.getMessage());
            out.println(USAGE);
            return 2;
        } catch (KafkaException | IllegalStateException e) {
            out.println("无法读取账本 / the ledger cannot be read: " + e.getMessage());
            return 2;
        }
    }

    /** Verifies every topic that we publish to. */
    public static Report verify(String bootstrapServers) {
        return verify(bootstrapServers, Topics.PUBLISHED);
    }

    /** Verifies these topics. */
    public static Report verify(String bootstrapServers, List<String> topics) {
        return verify(Options.client(bootstrapServers), topics);
    }

    private static Report verify(Map<String, Object> client, List<String> topics) {
        Report report = new Report(topics);
        RecordCheck check = new RecordCheck(report);
        Chains chains = new Chains(report);
        Map<TopicPartition, Long> expected = new HashMap<>();
        try (TopicReader reader = new TopicReader(client)) {
            List<TopicPartition> partitions = partitions(reader, topics, report);
            beginAtZero(reader, partitions, report);
            reader.read(partitions, message -> {
                withoutHoles(message, expected, report);
                RecordCheck.Link link = check.read(message);
                if (link != null) {
                    chains.follow(message, link);
                }
            });
        }
        return report;
    }

    private static List<TopicPartition> partitions(TopicReader reader, List<String> topics, Report report) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<TopicPartition> here = reader.partitions(topic);
            if (here.isEmpty()) {
                report.found(topic, "没有这个主题", "there is no such topic");
            }
            partitions.addAll(here);
        }
        return partitions;
    }

    private static void beginAtZero(TopicReader reader, List<TopicPartition> partitions, Report report) {
        reader.beginnings(partitions).forEach((partition, beginning) -> {
            if (beginning > 0) {
                report.found(
                        partition.topic() + "/" + partition.partition(),
                        "开头 " + beginning + " 条记录已被删除",
                        "the first " + beginning + " records were removed");
            }
        });
    }

    private static void withoutHoles(
            ConsumerRecord<byte[], byte[]> message, Map<TopicPartition, Long> expected, Report report) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        Long next = expected.put(partition, message.offset() + 1);
        if (next != null && next != message.offset()) {
            report.found(
                    RecordCheck.where(message),
                    "偏移 " + next + " 起的记录已不在",
                    "the records from offset " + next + " on are gone");
        }
    }
}
