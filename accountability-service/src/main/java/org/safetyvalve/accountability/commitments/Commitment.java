package org.safetyvalve.accountability.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Escalated;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Made;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Overdue;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Reported;
import org.safetyvalve.accountability.commitments.CommitmentEvent.VerificationFailed;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Verified;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * Everything its events say about a commitment.
 *
 * @param number from 1, among those of the same occasion
 * @param organisation who has to keep it
 * @param round from 1, one more after each failed verification
 * @param clock the clock of this round, kept when it is answered
 * @param overdue whether this round's deadline has been missed
 * @param escalatedTo whoever was last told that it is overdue, or null
 * @param report of this round
 * @param opinion what the verification showed
 */
public record Commitment(
        int number,
        String organisation,
        String text,
        CommitmentStage stage,
        int round,
        RunningClock clock,
        boolean overdue,
        @Nullable String escalatedTo,
        @Nullable Report report,
        @Nullable String opinion,
        List<FailedRound> failedRounds,
        Instant madeAt) {

    public Commitment {
        failedRounds = List.copyOf(failedRounds);
    }

    static Commitment made(Made e) {
        return new Commitment(
                e.number(),
                e.organisation(),
                e.text(),
                CommitmentStage.OPEN,
                1,
                e.keepBy(),
                false,
                null,
                null,
                null,
                List.of(),
                e.at());
    }

    Commitment after(CommitmentEvent event) {
        if (event instanceof Reported e) {
            return with(CommitmentStage.REPORTED, overdue, escalatedTo, e.report(), null);
        }
        if (event instanceof Verified e) {
            return with(CommitmentStage.VERIFIED, overdue, escalatedTo, report, e.opinion());
        }
        if (event instanceof VerificationFailed e) {
            return inAnotherRound(e);
        }
        if (event instanceof Overdue) {
            return with(stage, true, escalatedTo, report, opinion);
        }
        if (event instanceof Escalated e) {
            return with(stage, overdue, e.to(), report, opinion);
        }
        throw new IllegalArgumentException("an event that no commitment knows: " + event);
    }

    private Commitment inAnotherRound(VerificationFailed e) {
        Report failed = Objects.requireNonNull(report, "a round fails after its report");
        List<FailedRound> failures = Stream.concat(
                        failedRounds.stream(), Stream.of(new FailedRound(failed, e.opinion(), e.at())))
                .toList();
        return new Commitment(
                number,
                organisation,
                text,
                CommitmentStage.OPEN,
                round + 1,
                e.keepBy(),
                false,
                escalatedTo,
                null,
                null,
                failures,
                madeAt);
    }

    private Commitment with(
            CommitmentStage next,
            boolean late,
            @Nullable String told,
            @Nullable Report reported,
            @Nullable String examined) {
        return new Commitment(
                number, organisation, text, next, round, clock, late, told, reported, examined, failedRounds, madeAt);
    }

    /** Whether the organisation is still waited for, and its silence not acted upon yet. */
    boolean waitsForItsDeadline() {
        return stage == CommitmentStage.OPEN && !overdue;
    }
}
