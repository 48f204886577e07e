package org.safetyvalve.accountability.studies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.studies.SpecialStudyEvent.OfACommitment;
import org.safetyvalve.accountability.studies.SpecialStudyEvent.Recorded;

/**
 * Everything its events say about a special study.
 *
 * @param followedUpBy the organisation that supervises
 * @param commitments the tasks that were decided
 */
public record SpecialStudyState(
        SpecialStudyStage stage,
        String supervision,
        String campaign,
        String district,
        Meeting meeting,
        String followedUpBy,
        List<Commitment> commitments,
        Instant changedAt) {

    public SpecialStudyState {
        commitments = List.copyOf(commitments);
    }

    /** The state after the event. */
    public static SpecialStudyState fold(@Nullable SpecialStudyState before, SpecialStudyEvent event) {
        if (event instanceof Recorded e) {
            return new SpecialStudyState(
                    SpecialStudyStage.DONE,
                    e.supervision(),
                    e.campaign(),
                    e.district(),
                    e.meeting(),
                    e.followedUpBy(),
                    List.of(),
                    e.at());
        }
        if (event instanceof OfACommitment e) {
            return Objects.requireNonNull(before, "a special study begins by being recorded")
                    .with(Commitments.fold(before.commitments, e.event()), e.at());
        }
        throw new IllegalArgumentException("an event that no special study knows: " + event);
    }

    private SpecialStudyState with(List<Commitment> tasks, Instant at) {
        boolean done = Commitments.of(tasks).areAllVerified();
        return new SpecialStudyState(
                done ? SpecialStudyStage.DONE : SpecialStudyStage.FOLLOWED_UP,
                supervision,
                campaign,
                district,
                meeting,
                followedUpBy,
                tasks,
                at);
    }
}
