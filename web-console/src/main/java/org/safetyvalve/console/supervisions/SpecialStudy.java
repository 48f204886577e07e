package org.safetyvalve.console.supervisions;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.console.oversight.Commitment;

/**
 * A special study as accountability-service tells it to its reader.
 *
 * @param commitments the tasks that were decided, as far as the reader may see them
 */
public record SpecialStudy(
        String id,
        long version,
        String state,
        String supervision,
        String campaign,
        String district,
        Meeting meeting,
        String followedUpBy,
        List<Commitment> commitments,
        Instant changedAt) {

    public record Meeting(String reference, String topic, String calledBy, List<String> bodies, Instant heldAt) {}
}
