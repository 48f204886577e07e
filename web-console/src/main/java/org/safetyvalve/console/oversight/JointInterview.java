package org.safetyvalve.console.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joint interview as accountability-service tells it to its reader.
 *
 * @param convenedBy the organisations that call it, the convenor first
 * @param minutes null for whoever may not read them
 */
public record JointInterview(
        String id,
        long version,
        String state,
        String reference,
        @Nullable String campaign,
        List<String> convenedBy,
        String district,
        List<Summoned> summoned,
        String topic,
        List<About> about,
        Instant at,
        String place,
        List<Attended> attendance,
        @Nullable String minutes,
        List<Commitment> commitments,
        @Nullable String cancelledBecause,
        List<String> actions) {

    /** Who is called: an office, not a person. */
    public record Summoned(String organisation, String office) {}

    /** A record that it is about. */
    public record About(String kind, String id) {}

    public record Attended(String organisation, String office, boolean attended) {}
}
