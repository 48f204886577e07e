package org.safetyvalve.ops;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A record that a consumer could never apply, as it lies in a dead-letter topic. */
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

    /**
     * The record as it was: key, value and headers byte for byte, for the topic and partition that it came from.
     *
     * @throws IllegalStateException when it does not say where it came from
     */
    ProducerRecord<byte[], byte[]> original() {
        String topic = header(OURS + "topic");
        if (topic.isEmpty()) {
            throw new IllegalStateException("缺少 sv_dl_topic / the record does not say which topic it came from");
        }
        ProducerRecord<byte[], byte[]> original =
                new ProducerRecord<>(topic, partition(), message.key(), message.value());
        for (Header header : message.headers()) {
            if (!isOurs(header)) {
                original.headers().add(header);
            }
        }
        return original;
    }

    private Integer partition() {
        try {
            return Integer.valueOf(header(OURS + "partition"));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("缺少 sv_dl_partition / the record does not say its partition", e);
        }
    }
}
