package org.safetyvalve.accountability.problems.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.problems.Rectification;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Found;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * A responsibility problem as a reader may see it.
 *
 * @param repeatOf the earlier problem of the same unit that it repeats
 * @param escalatedTo the organisation of the next level up that was told that it is overdue
 * @param deadline when this round must be rectified
 * @param actions names of the commands that the reader may give now
 */
record ProblemView(
        String id,
        long version,
        String state,
        String supervision,
        @Nullable String visit,
        String campaign,
        String unit,
        String kind,
        String summary,
        String district,
        @Nullable String repeatOf,
        int round,
        @Nullable Deadline deadline,
        boolean overdue,
        @Nullable String escalatedTo,
        @Nullable Rectification rectification,
        @Nullable String returnedBecause,
        Instant foundAt,
        Instant changedAt,
        List<String> actions) {

    static ProblemView of(Stored<ResponsibilityProblemState> stored, Actor reader, List<String> actions) {
        ResponsibilityProblemState state = stored.state();
        Found found = state.found();
        boolean all = Confidentiality.readsDisciplineMatters(reader, state.district());
        return new ProblemView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                found.origin().supervision(),
                all ? found.origin().visit() : found.origin().openVisit(),
                found.origin().campaign(),
                found.unit(),
                found.kind().code(),
                found.summary(),
                found.district(),
                found.repeatOf(),
                state.round(),
                state.clock() == null ? null : state.clock().deadline(),
                state.overdue(),
                state.escalatedTo(),
                state.rectification(),
                state.returnedBecause(),
                found.at(),
                state.changedAt(),
                actions);
    }
}
