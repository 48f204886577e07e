package org.safetyvalve.endtoend.faults.checker;

import java.util.List;

/**
 * What consumers could not apply in a schedule, and what was done about it.
 *
 * @param poisons what the harness put onto the topics itself
 * @param unread good events that a consumer could not read until it was mended: where it met them
 * @param skips what a consumer was told to go on without
 */
public record PutAside(List<Poison> poisons, List<Unread> unread, List<Skip> skips) {
    public PutAside {
        poisons = List.copyOf(poisons);
        unread = List.copyOf(unread);
        skips = List.copyOf(skips);
    }

    /**
     * A record that is good: it became a dead letter of the consumer, or came again when the consumer had been mended.
     *
     * @param consumer as it names its dead-letter topics
     */
    public record Unread(String consumer, String topic, int partition, long offset) {

        public String place() {
            return topic + '/' + partition + '@' + offset;
        }
    }

    /**
     * An operator's order. What waited behind the event has been applied.
     *
     * @param consumer as it names its dead-letter topics
     */
    public record Skip(String consumer, String subject, long sequence) {}
}
