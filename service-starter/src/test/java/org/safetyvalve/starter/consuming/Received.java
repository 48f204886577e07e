package org.safetyvalve.starter.consuming;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For tests outside of this package: a record as it is read. */
public final class Received {
    private Received() {}

    public static ReceivedEvent of(ConsumerRecord<byte[], byte[]> message) {
        return ReceivedEvent.sequenced(message);
    }

    public static ReceivedEvent fromAnAgency(ConsumerRecord<byte[], byte[]> message) {
        return ReceivedEvent.inbound(message);
    }
}
