package org.safetyvalve.endtoend.faults.checker;

import java.util.Set;

/**
 * A record that the harness put onto a topic and that no consumer can apply.
 *
 * @param groups the consumers, as they name their dead-letter topics, that must send it there
 * @param subject what its {@code ce_subject} says, or empty: what waits behind it may stay parked
 */
public record Poison(String topic, int partition, long offset, Set<String> groups, String subject) {
    public Poison {
        groups = Set.copyOf(groups);
    }
}
