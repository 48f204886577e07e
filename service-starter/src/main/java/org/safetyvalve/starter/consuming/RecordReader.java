package org.safetyvalve.starter.consuming;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a group's records; what can't be read becomes a dead letter of that group. */
public final class RecordReader {
    private final DeadLetters deadLetters;
    private final String group;

    public RecordReader(DeadLetters deadLetters, String group) {
        this.deadLetters = deadLetters;
        this.group = group;
    }

    /** The events of ours among the records, in their order. */
    public List<ReceivedEvent> read(List<ConsumerRecord<byte[], byte[]>> records) {
        List<ReceivedEvent> events = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> message : records) {
            try {
                events.add(ReceivedEvent.sequenced(message));
            } catch (UnreadableRecordException never) {
                deadLetter(message, never);
            }
        }
        return events;
    }

    /** A record that was parked, and so was read before. */
    public ReceivedEvent readParked(ConsumerRecord<byte[], byte[]> message) {
        return ReceivedEvent.sequenced(message);
    }

    /** Sends a record to the group's dead-letter topic and returns when it is there. */
    public void deadLetter(ConsumerRecord<byte[], byte[]> message, RuntimeException never) {
        deadLetters.send(message, group, String.valueOf(never.getMessage()));
    }
}
