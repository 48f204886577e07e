package org.safetyvalve.accountability.studies;

import java.time.Instant;
import org.safetyvalve.accountability.commitments.CommitmentEvent;

/** What happened to a special study. */
public sealed interface SpecialStudyEvent {

    Instant at();

    /**
     * 专题研究
     *
     * @param followedUpBy the organisation that supervises, which follows up what was decided
     */
    record Recorded(
            String supervision, String campaign, String district, Meeting meeting, String followedUpBy, Instant at)
            implements SpecialStudyEvent {}

    /** 议定任务 */
    record OfACommitment(CommitmentEvent event) implements SpecialStudyEvent {
        @Override
        public Instant at() {
            return event.at();
        }
    }
}
