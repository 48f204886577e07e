package org.safetyvalve.console.supervisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as accountability-service tells it to discipline inspection.
 *
 * @param inspectors accounts of those who were there
 * @param notes what was seen; null unless it was asked for
 */
public record Visit(
        String id,
        long version,
        String state,
        String inspection,
        String supervision,
        String campaign,
        String unit,
        String unitName,
        String kind,
        boolean covert,
        @Nullable String holiday,
        @Nullable String followUpOf,
        List<String> inspectors,
        List<Interview> interviews,
        List<Document> documents,
        @Nullable String result,
        @Nullable String notes,
        String district,
        Instant visitedAt,
        List<String> actions) {

    /**
     * An interview.
     *
     * @param by accounts of those who held it
     * @param kept whether something was kept of what was said
     * @param said null unless it was asked for
     */
    public record Interview(
            String role,
            Instant at,
            List<String> by,
            boolean kept,
            @Nullable String said) {

        @Override
        public String toString() {
            return "an interview";
        }
    }

    /**
     * A document that was read.
     *
     * @param unit whose it is, or null for the unit visited
     */
    public record Document(
            String title,
            String kind,
            @Nullable Integer count,
            @Nullable String unit) {}

    @Override
    public String toString() {
        return "visit " + id;
    }
}
