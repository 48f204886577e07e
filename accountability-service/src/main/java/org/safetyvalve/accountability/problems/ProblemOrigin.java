package org.safetyvalve.accountability.problems;

import static org.safetyvalve.accountability.problems.ProblemRule.*;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Supervised;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Visited;

/**
 * Where a problem was found.
 *
 * @param visit the visit that found it, or null
 * @param campaign the campaign that the supervision supervises
 * @param covert whether nobody outside discipline inspection may know of the visit; null in what was found before that was recorded
 */
public record ProblemOrigin(
        String supervision,
        @Nullable String visit,
        String campaign,
        @Nullable Boolean covert) {

    /**
     * On a visit of this supervision, while it goes on, or by itself.
     *
     * @param visited what is known of the visit, or null when there is none of that id
     */
    public static ProblemOrigin of(
            String supervision, Supervised supervised, @Nullable String visit, @Nullable Visited visited, Instant at) {
        FOUND_WHILE_IT_IS_SUPERVISED.requires(supervised.isOpenAt(at));
        FOUND_ON_A_VISIT_OF_IT.requiresAt(
                "visit",
                visit == null || (visited != null && visited.supervision().equals(supervision)));
        return new ProblemOrigin(supervision, visit, supervised.campaign(), visited != null && visited.covert());
    }

    /** The visit, for whoever may not know of a covert one. */
    public @Nullable String openVisit() {
        return Boolean.TRUE.equals(covert) ? null : visit;
    }
}
