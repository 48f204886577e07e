package org.safetyvalve.accountability.problems;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Closed;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Escalated;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.FedBack;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Found;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Overdue;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Rectified;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.VerificationFailed;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Verified;

/**
 * Everything its events say about a responsibility problem.
 *
 * @param found what was found, which never changes
 * @param round 1 for the first rectification, one more after each failed verification
 * @param clock the clock of this round, kept when it is answered, or null before it was fed back
 * @param overdue whether this round's deadline has been missed
 * @param escalatedTo the organisation of the next level up that was told, or null
 */
public record ResponsibilityProblemState(
        ProblemStage stage,
        Found found,

        int round,
        @Nullable RunningClock clock,
        boolean overdue,
        @Nullable Rectification rectification,
        @Nullable String returnedBecause,
        @Nullable String escalatedTo,
        Instant changedAt) {

    public String district() {
        return found.district();
    }

    /** The state after the event. */
    public static ResponsibilityProblemState fold(
            @Nullable ResponsibilityProblemState before, ResponsibilityProblemEvent event) {
        if (event instanceof Found e) {
            return new ResponsibilityProblemState(ProblemStage.FOUND, e, 1, null, false, null, null, null, e.at());
        }
        return Objects.requireNonNull(before, "a problem begins by being found").after(event);
    }

    private ResponsibilityProblemState after(ResponsibilityProblemEvent event) {
        if (event instanceof FedBack e) {
            return inRound(1, e.rectifyBy(), null, e.at());
        }
        if (event instanceof VerificationFailed e) {
            return inRound(round + 1, e.rectifyBy(), e.opinion(), e.at());
        }
        if (event instanceof Rectified e) {
            return new ResponsibilityProblemState(
                    ProblemStage.RECTIFIED,
                    found,
                    round,
                    clock,
                    overdue,
                    e.rectification(),
                    returnedBecause,
                    escalatedTo,
                    e.at());
        }
        if (event instanceof Overdue e) {
            return at(stage, true, e.at());
        }
        if (event instanceof Escalated e) {
            return new ResponsibilityProblemState(
                    stage, found, round, clock, overdue, rectification, returnedBecause, e.to(), e.at());
        }
        if (event instanceof Verified e) {
            return at(ProblemStage.VERIFIED, overdue, e.at());
        }
        if (event instanceof Closed e) {
            return at(ProblemStage.CLOSED, overdue, e.at());
        }
        throw new IllegalArgumentException("an event that no problem knows: " + event);
    }

    private ResponsibilityProblemState inRound(
            int number, RunningClock rectifyBy, @Nullable String because, Instant at) {
        return new ResponsibilityProblemState(
                ProblemStage.FED_BACK, found, number, rectifyBy, false, null, because, escalatedTo, at);
    }

    private ResponsibilityProblemState at(ProblemStage next, boolean late, Instant at) {
        return new ResponsibilityProblemState(
                next, found, round, clock, late, rectification, returnedBecause, escalatedTo, at);
    }
}
