package org.safetyvalve.starter.consuming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what can never be applied to {@code <topic>.<group>.dlq}: key, value and headers byte for byte, with headers of
 * ours that say where it was and why it is here. Returns only when the broker has it; otherwise the batch, and so the
 * offset, does not move on.
 *
 * <p>A record that comes again, since something else of its batch failed, is not sent again by an instance that has sent it.
 *
 * <p>A record that is too large to be sent on with those headers (it may have come compressed) stays where it is, since
 * topics are kept for ever: its letter holds nothing of it but the length and SHA-256 of its value.
 */
public final class DeadLetters {
    /** Our headers begin so; a record's own that do are left out, as a replay does. */
    public static final String HEADER_PREFIX = "sv_dl_";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    /** Of a cause, in characters: it may quote the record. */
    private static final int LONGEST_CAUSE = 2_000;
    /** More than the batches of all consumers of an instance hold. */
    private static final int MOST_KNOWN = 20_000;

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private final AtomicLong sent = new AtomicLong();
    private final Set<Letter> known = new LinkedHashSet<>();

    /** A record in a place: the time tells it from one that took its place on a topic made anew. */
    private record Letter(String group, String topic, int partition, long offset, long timestamp) {}

    public DeadLetters(Producer<byte[], byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** The dead-letter topic of a topic's consumer group. */
    public static String topic(String topic, String group) {
        return topic + '.' + group + ".dlq";
    }

    /**
     * Sends a record, unless this instance has sent it before.
     *
     * @throws DeadLetterRefusedException when the broker doesn't take it
     */
    void send(ConsumerRecord<byte[], byte[]> message, String group, String reason) {
        Letter letter = new Letter(group, message.topic(), message.partition(), message.offset(), message.timestamp());
        if (isKnown(letter)) {
            return;
        }
        String cause = reason.length() <= LONGEST_CAUSE ? reason : reason.substring(0, LONGEST_CAUSE) + "…";
        if (!isDelivered(whole(message, group, cause)) && !isDelivered(withoutTheRecord(message, group, cause))) {
            throw new DeadLetterRefusedException(
                    topic(message.topic(), group), new RecordTooLargeException("even without the record"));
        }
        remember(letter);
        sent.incrementAndGet();
        log.error(
                "Dead letter: {} partition {} offset {} can't be applied by {}: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                group,
                cause);
    }

    private boolean isKnown(Letter letter) {
        synchronized (known) {
            return known.contains(letter);
        }
    }

    private void remember(Letter letter) {
        synchronized (known) {
            known.add(letter);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.iterator().next());
            }
        }
    }

    /** Whether the broker has it; false when it is too large. */
    private boolean isDelivered(ProducerRecord<byte[], byte[]> letter) {
        try {
            producer.send(letter).get();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeadLetterRefusedException(letter.topic(), stopped);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new DeadLetterRefusedException(letter.topic(), refused);
        } catch (RuntimeException refused) {
            throw new DeadLetterRefusedException(letter.topic(), refused);
        }
    }

    private ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> message, String group, String cause) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic(message.topic(), group), message.key(), message.value());
        for (Header header : message.headers()) {
            if (!header.key().startsWith(HEADER_PREFIX)) {
                letter.headers().add(header);
            }
        }
        return told(letter, message, group, cause);
    }

    private ProducerRecord<byte[], byte[]> withoutTheRecord(
            ConsumerRecord<byte[], byte[]> message, String group, String cause) {
        byte[] value = message.value() == null ? new byte[0] : message.value();
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic(message.topic(), group), null);
        add(letter, "length", Integer.toString(value.length));
        add(letter, "sha256", sha256(value));
        return told(letter, message, group, cause);
    }

    private ProducerRecord<byte[], byte[]> told(
            ProducerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> message, String group, String cause) {
        add(letter, "cause", cause);
        add(letter, "topic", message.topic());
        add(letter, "partition", Integer.toString(message.partition()));
        add(letter, "offset", Long.toString(message.offset()));
        add(letter, "group", group);
        add(letter, "at", clock.instant().toString());
        return letter;
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** How many this instance has sent. */
    public long sent() {
        return sent.get();
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The dead-letter topic can't be written: the consumer waits and tries for ever. */
    static final class DeadLetterRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeadLetterRefusedException(String topic, Throwable cause) {
            super("can't write to " + topic, cause);
        }
    }
}
