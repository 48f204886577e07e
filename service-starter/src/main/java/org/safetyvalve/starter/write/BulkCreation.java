package org.safetyvalve.starter.write;

import java.util.List;

/** An aggregate to be created with everything that has happened to it; see {@link Aggregates#createAll}. */
public record BulkCreation<E>(String id, List<E> events) {
    public BulkCreation {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an aggregate is created by at least one event: " + id);
        }
    }
}
