package org.safetyvalve.starter.consuming;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what can never be applied to {@code <topic>.<group>.dlq}: key, value and headers byte for byte, with headers of
 * ours that say where it was and why it is here. Returns only when the broker has it; otherwise the batch, and so the
 * offset, does not move on.
 */
public final class DeadLetters {
    /** Our headers begin so; a replay leaves them out. */
    public static final String HEADER_PREFIX = "sv_dl_";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private final AtomicLong sent = new AtomicLong();

    public DeadLetters(Producer<byte[], byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** The dead-letter topic of a topic's consumer group. */
    public static String topic(String topic, String group) {
        return topic + '.' + group + ".dlq";
    }

    /**
     * Sends a record.
     *
     * @throws DeadLetterRefusedException when the broker doesn't take it
     */
    void send(ConsumerRecord<byte[], byte[]> message, String group, String cause) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic(message.topic(), group), message.key(), message.value());
        for (Header header : message.headers()) {
            letter.headers().add(header);
        }
        add(letter, "cause", cause);
        add(letter, "topic", message.topic());
        add(letter, "partition", Integer.toString(message.partition()));
        add(letter, "offset", Long.toString(message.offset()));
        add(letter, "group", group);
        add(letter, "at", clock.instant().toString());
        try {
            producer.send(letter).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeadLetterRefusedException(letter.topic(), stopped);
        } catch (ExecutionException | RuntimeException refused) {
            throw new DeadLetterRefusedException(letter.topic(), refused);
        }
        sent.incrementAndGet();
        log.error(
                "Dead letter: {} partition {} offset {} can't be applied by {}: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                group,
                cause);
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
