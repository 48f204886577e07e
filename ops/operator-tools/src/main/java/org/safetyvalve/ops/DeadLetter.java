package org.safetyvalve.ops;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A record that a consumer could never apply, as it lies in a dead-letter topic; one that was too large to be put there lies
 * on its own topic still, and the letter says what its value has to be.
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> message) {
    static final String SUFFIX = ".dlq";

    private static final String OURS = "sv_dl_";

    String cause() {
        return header(OURS + "cause");
    }

    String at() {
        return header(OURS + "at");
    }

    String group() {
        return header(OURS + "group");
    }

    /** Where it was before it was put aside. */
    String origin() {
        return header(OURS + "topic") + "/" + header(OURS + "partition") + "@" + header(OURS + "offset");
    }

    String header(String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static boolean isOurs(Header header) {
        return header.key().startsWith(OURS);
    }

    /** Whether the record itself is only where it came from. */
    boolean isWithoutRecord() {
        return message.headers().lastHeader(OURS + "sha256") != null;
    }

    /** @throws IllegalStateException when it does not say where it came from */
    TopicPartition originPartition() {
        String topic = header(OURS + "topic");
        if (topic.isEmpty()) {
            throw new IllegalStateException("缺少 sv_dl_topic / the record does not say which topic it came from");
        }
        return new TopicPartition(topic, Math.toIntExact(number("partition")));
    }

    /** @throws IllegalStateException when it does not say where it came from */
    long originOffset() {
        return number("offset");
    }

    private long number(String name) {
        try {
            return Long.parseLong(header(OURS + name));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("缺少 " + OURS + name + " / the record does not say its " + name, e);
        }
    }

    /** Whether this is the record that was too large, and not another that took its place on a topic made anew. */
    boolean isOf(ConsumerRecord<byte[], byte[]> found) {
        byte[] value = found.value() == null ? new byte[0] : found.value();
        return header(OURS + "length").equals(Integer.toString(value.length))
                && header(OURS + "sha256").equals(sha256(value));
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * What to send back: the record's key, value and headers byte for byte, for the topic and partition that it came from.
     *
     * @param as the record as it was: this letter's own, or what lies where it came from
     * @throws IllegalStateException when the letter does not say where it came from
     */
    ProducerRecord<byte[], byte[]> replay(ConsumerRecord<byte[], byte[]> as) {
        TopicPartition origin = originPartition();
        ProducerRecord<byte[], byte[]> replay =
                new ProducerRecord<>(origin.topic(), origin.partition(), as.key(), as.value());
        for (Header header : as.headers()) {
            if (!isOurs(header)) {
                replay.headers().add(header);
            }
        }
        return replay;
    }
}
