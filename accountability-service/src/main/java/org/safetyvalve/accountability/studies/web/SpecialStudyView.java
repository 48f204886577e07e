package org.safetyvalve.accountability.studies.web;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.CommitmentView;
import org.safetyvalve.accountability.studies.Meeting;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.starter.write.Stored;

/**
 * A special study as a reader may see it.
 *
 * @param commitments the tasks that were decided, as far as the reader may see them
 */
record SpecialStudyView(
        String id,
        long version,
        String state,
        String supervision,
        String campaign,
        String district,
        Meeting meeting,
        String followedUpBy,
        List<CommitmentView> commitments,
        Instant changedAt) {

    static SpecialStudyView of(Stored<SpecialStudyState> stored, List<CommitmentView> commitments) {
        SpecialStudyState state = stored.state();
        return new SpecialStudyView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.supervision(),
                state.campaign(),
                state.district(),
                state.meeting(),
                state.followedUpBy(),
                commitments,
                state.changedAt());
    }
}
