package org.safetyvalve.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.FailedRound;
import org.safetyvalve.accountability.commitments.Report;
import org.safetyvalve.starter.deadlines.Deadline;

/**
 * A commitment as a reader may see it.
 *
 * @param deadline of this round
 * @param opinion what the verification showed
 * @param actions names of the commands that the reader may give now
 */
public record CommitmentView(
        int number,
        String organisation,
        String text,
        String state,
        int round,
        Deadline deadline,
        boolean overdue,
        @Nullable String escalatedTo,
        @Nullable Report report,
        @Nullable String opinion,
        List<FailedRound> failedRounds,
        Instant madeAt,
        List<String> actions) {

    public static CommitmentView of(Commitment commitment, List<String> actions) {
        return new CommitmentView(
                commitment.number(),
                commitment.organisation(),
                commitment.text(),
                commitment.stage().name(),
                commitment.round(),
                commitment.clock().deadline(),
                commitment.overdue(),
                commitment.escalatedTo(),
                commitment.report(),
                commitment.opinion(),
                commitment.failedRounds(),
                commitment.madeAt(),
                actions);
    }
}
