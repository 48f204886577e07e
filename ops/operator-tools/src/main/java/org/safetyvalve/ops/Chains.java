package org.safetyvalve.ops;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;

/**
 * Follows each subject's chain in the order in which its events first occur. Keeps of a subject its last hash, and 16
 * bytes of each event to know it by when it is published again: half a million events take 8 MB.
 */
final class Chains {
    private static final int DIGEST = 16;

    private final Report report;
    private final Map<String, Chain> chains = new HashMap<>();

    Chains(Report report) {
        this.report = report;
    }

    private static final class Chain {
        private final String topic;
        private final int partition;
        private long last;
        private String hash = ChainHash.NONE;
        private Instant time = Instant.EPOCH;
        private boolean broken;
        /** Of event n, 16 bytes at (n - 1) * 16; empty for what was never seen. */
        private byte[] digests = new byte[4 * DIGEST];

        private Chain(String topic, int partition) {
            this.topic = topic;
            this.partition = partition;
        }

        private boolean remembers(long sequence) {
            int at = (int) (sequence - 1) * DIGEST;
            for (int i = at; i < at + DIGEST; i++) {
                if (digests[i] != 0) {
                    return true;
                }
            }
            return false;
        }

        private boolean is(long sequence, byte[] digest) {
            int at = (int) (sequence - 1) * DIGEST;
            return Arrays.equals(digests, at, at + DIGEST, digest, 0, DIGEST);
        }

        private void remember(long sequence, byte[] digest) {
            int end = Math.toIntExact(sequence * DIGEST);
            if (end > digests.length) {
                digests = Arrays.copyOf(digests, Math.max(end, digests.length * 2));
            }
            System.arraycopy(digest, 0, digests, end - DIGEST, DIGEST);
        }
    }

    void follow(ConsumerRecord<byte[], byte[]> message, RecordCheck.Link link) {
        String where = RecordCheck.where(message);
        Chain chain = chains.computeIfAbsent(link.source() + ' ' + link.subject(), subject -> {
            report.subject(message.topic());
            return new Chain(message.topic(), message.partition());
        });
        if (!chain.topic.equals(message.topic()) || chain.partition != message.partition()) {
            report.found(
                    where,
                    "对象 " + link.subject() + " 的事件还在 " + chain.topic + "/" + chain.partition + ":顺序无法保证",
                    link.subject() + " has events in " + chain.topic + "/" + chain.partition + " too: no order holds");
            return;
        }
        byte[] digest = digest(link);
        if (link.sequence() <= chain.last) {
            again(message, link, chain, digest);
        } else {
            first(message, link, chain, digest);
        }
    }

    /** A record whose number has been passed: identical to the first one, or something is very wrong. */
    private void again(ConsumerRecord<byte[], byte[]> message, RecordCheck.Link link, Chain chain, byte[] digest) {
        String where = RecordCheck.where(message);
        if (!chain.remembers(link.sequence())) {
            report.found(
                    where,
                    link.subject() + " 的第 " + link.sequence() + " 个事件在第 " + chain.last + " 个之后才首次出现",
                    "event " + link.sequence() + " of " + link.subject() + " first occurs after event " + chain.last);
            chain.remember(link.sequence(), digest);
            report.event(message.topic());
        } else if (chain.is(link.sequence(), digest)) {
            report.republished(message.topic());
        } else {
            report.found(
                    where,
                    link.subject() + " 的第 " + link.sequence() + " 个事件重发时与首次不同",
                    "event " + link.sequence() + " of " + link.subject() + " differs from its first occurrence");
        }
    }

    private void first(ConsumerRecord<byte[], byte[]> message, RecordCheck.Link link, Chain chain, byte[] digest) {
        String where = RecordCheck.where(message);
        report.event(message.topic());
        if (link.sequence() != chain.last + 1) {
            report.found(
                    where,
                    link.subject() + " 的序号从 " + chain.last + " 跳到 " + link.sequence(),
                    "the sequence of " + link.subject() + " goes from " + chain.last + " to " + link.sequence());
            chain.broken = true;
        }
        if (link.sequence() > Integer.MAX_VALUE / DIGEST) {
            report.found(where, "序号过大", "the sequence is too large");
            return;
        }
        if (link.time().isBefore(chain.time)) {
            report.found(where, "ce_time 早于前一事件", "ce_time is before that of the event before");
        }
        // After a gap the hash of the missing event is unknown: the gap has been reported, the chain goes on from here.
        if (!chain.broken && !hash(chain.hash, link).equals(link.chainHash())) {
            report.found(
                    where,
                    link.subject() + " 的第 " + link.sequence() + " 个事件链值不符:内容或消息头被改动",
                    "the chain hash of event " + link.sequence() + " of " + link.subject()
                            + " is wrong: its body or headers were changed");
        }
        chain.broken = false;
        chain.last = link.sequence();
        chain.hash = link.chainHash();
        chain.time = link.time();
        chain.remember(link.sequence(), digest);
    }

    private static String hash(String previous, RecordCheck.Link link) {
        return ChainHash.of(previous, link.headers(), link.value());
    }

    private static byte[] digest(RecordCheck.Link link) {
        MessageDigest sha256 = sha256();
        new TreeMap<>(link.headers()).forEach((name, value) -> {
            if (!name.equals(CeHeaders.TRACEPARENT)) {
                sha256.update((name + ": " + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        sha256.update(link.value());
        return Arrays.copyOf(sha256.digest(), DIGEST);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
