package org.safetyvalve.starter.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.stereotype.Component;

/**
 * Skipping an event that can't be applied. The order is recorded, and the events that waited for it are published once
 * more, byte for byte: whoever applied them knows them, and the consumer that waits goes on.
 */
@Component
public class ParkedRelease {
    private final Producer<byte[], byte[]> producer;

    public ParkedRelease(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Records the order and sends the waiting events again; returns how many those were. */
    public int skip(Parking parking, String subject, long sequence, String by, String reason) {
        parking.skip(subject, sequence, by, reason);
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : parking.waiting(List.of(subject))
                .getOrDefault(subject, new TreeMap<>())
                .values()) {
            acknowledgements.add(producer.send(
                    new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers())));
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before the waiting events were sent: order it again", stopped);
            } catch (ExecutionException refused) {
                throw new IllegalStateException("the broker doesn't take the waiting events: order it again", refused);
            }
        }
        return acknowledgements.size();
    }
}
