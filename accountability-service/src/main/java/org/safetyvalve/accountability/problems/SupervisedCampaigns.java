package org.safetyvalve.accountability.problems;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the supervision that a problem is found in (port). */
public interface SupervisedCampaigns {

    /** What is known of a supervision, or empty when there is none. */
    Optional<Supervised> of(String supervision);

    /** What is known of a visit, or empty when there is none. */
    Optional<Visited> visit(String visit);

    /**
     * A supervision's campaign, and the district that it is responsible for.
     *
     * @param closedAt null while it goes on
     */
    record Supervised(
            String campaign, String district, @Nullable Instant closedAt) {

        boolean isOpenAt(Instant at) {
            return closedAt == null || at.isBefore(closedAt);
        }
    }

    /** A visit, and whether nobody outside discipline inspection may know of it. */
    record Visited(String supervision, boolean covert) {}
}
