package org.safetyvalve.console.supervisions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inspection group as accountability-service tells it to discipline inspection.
 *
 * @param compositions every composition that it has had, the present one last; none of a group of an earlier version
 */
public record Inspection(
        String id,
        long version,
        String state,
        String supervision,
        String campaign,
        String groupName,
        List<Composition> compositions,
        String organisation,
        String district,
        Instant openedAt,
        @Nullable Instant dissolvedAt,
        @Nullable String dissolvedBecause,
        List<String> actions) {

    /** Who it is made of from some time on and what it covers, who said so and why. */
    public record Composition(
            String kind,
            Person leader,
            List<Person> members,
            List<String> districts,
            List<String> units,
            @Nullable String reason,
            String setBy,
            Instant since) {

        /** The leader first. */
        public List<Person> everybody() {
            return Stream.concat(Stream.of(leader), members.stream()).toList();
        }
    }

    /** Its present composition, or null when it is not known. */
    public @Nullable Composition composition() {
        return Versions.last(compositions);
    }

    /** Those before it, the newest first. */
    public List<Composition> earlierCompositions() {
        return Versions.earlier(compositions);
    }
}
