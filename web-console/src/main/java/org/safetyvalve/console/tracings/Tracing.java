package org.safetyvalve.console.tracings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility tracing as accountability-service tells it to discipline inspection; it traces a hazard or an accident. Who a
 * person is that something was found of, and all reasons, are null unless they were asked for.
 */
public record Tracing(
        String id,
        long version,
        String state,
        @Nullable String hazard,
        @Nullable String accident,
        String title,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit,
        List<Link> chain,
        List<Finding> findings,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant determinedAt,
        @Nullable Instant closedAt,
        List<String> actions) {

    /** Who was to do what. */
    public record Link(String dutyHolderKind, String organisation, String task) {}

    /** What was found of one organisation's duty; of all of it when no task is said. */
    public record Finding(
            String dutyHolderKind,
            String organisation,
            String finding,
            @Nullable String task,
            @Nullable String note,
            List<Person> persons) {}

    /** What was found of one person. */
    public record Person(
            @Nullable String person,
            String finding,
            @Nullable String reasons) {}

    @Override
    public String toString() {
        return "tracing " + id;
    }
}
