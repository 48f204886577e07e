package org.safetyvalve.endtoend.faults.checker;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safetyvalve.endtoend.faults.record.Command;

/**
 * All that a schedule left behind, once it has come to rest.
 *
 * @param commands every command that was given; commands of reactions and clocks are not in it
 * @param topics every record of the topics that are published to, and of {@code agency-events}, from where the schedule began,
 *     per partition in the order of their offsets
 * @param deadLetters every record of every dead-letter topic
 * @param putAside what consumers could not apply, by the harness's doing
 */
public record Evidence(
        List<Command> commands,
        List<ConsumerRecord<byte[], byte[]>> topics,
        List<ConsumerRecord<byte[], byte[]>> deadLetters,
        PutAside putAside,
        Stores stores) {
    public Evidence {
        commands = List.copyOf(commands);
        topics = List.copyOf(topics);
        deadLetters = List.copyOf(deadLetters);
    }
}
