package org.safetyvalve.starter.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.safetyvalve.starter.events.SealedEvent;

/** A sealed event as a Kafka record: CloudEvents' Kafka binding, binary mode. */
final class Records {
    private Records() {}

    static ProducerRecord<byte[], byte[]> of(SealedEvent event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(event.topic(), event.subject().getBytes(StandardCharsets.UTF_8), event.body());
        event.forEachHeader((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
