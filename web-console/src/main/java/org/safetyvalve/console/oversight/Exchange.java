package org.safetyvalve.console.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular exchange as accountability-service tells it to its reader.
 *
 * @param agenda what was open when it was held, or null for whoever did not record it
 * @param minutes null for whoever may not read them
 * @param next the exchange after it
 */
public record Exchange(
        String id,
        long version,
        String state,
        String reference,
        List<String> parties,
        String district,
        Instant at,
        String place,
        List<Postponement> postponements,
        @Nullable Agenda agenda,
        @Nullable String minutes,
        List<Commitment> commitments,
        @Nullable String next,
        List<String> actions) {

    public record Postponement(Instant from, String reason, Instant at) {}

    /** What was open at a moment. */
    public record Agenda(Instant at, List<Item> items) {}

    /** What is open of one kind. */
    public record Item(String kind, int count, List<String> ids) {}
}
