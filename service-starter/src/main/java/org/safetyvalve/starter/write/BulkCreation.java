package org.safetyvalve.starter.write;

import java.util.List;

/**
 * One of many aggregates that are created by one insert, with everything that has happened to it.
 *
 * @param context the command that creates it
 * @see Aggregates#createAll
 * @see Aggregates#createEach
 */
public record BulkCreation<E>(String id, CommandContext context, List<E> events) {
    public BulkCreation {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an aggregate is created by at least one event: " + id);
        }
    }
}
