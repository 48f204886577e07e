package org.safetyvalve.accountability.keysupervisions.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentView;
import org.safetyvalve.accountability.keysupervisions.KeyItem;
import org.safetyvalve.accountability.keysupervisions.KeySupervision;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * A key supervision as a reader may see it.
 *
 * @param reason for discipline inspection alone, otherwise null; as is {@code endedBecause}
 * @param commitments the reports that were asked for, as far as the reader may see them
 * @param actions names of the commands that the reader may give now
 */
record KeySupervisionView(
        String id,
        long version,
        String state,
        String supervision,
        String campaign,
        String district,
        String subjectKind,
        String subject,
        String reference,
        @Nullable String reason,
        String followedUpBy,
        List<CommitmentView> commitments,
        @Nullable String endedBecause,
        Instant changedAt,
        List<String> actions) {

    static KeySupervisionView of(
            Stored<KeySupervisionState> stored, Actor reader, List<CommitmentView> commitments, List<String> actions) {
        KeySupervisionState state = stored.state();
        KeyItem item = state.item();
        boolean all = KeySupervision.seesAll(reader, state);
        return new KeySupervisionView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.supervision(),
                state.campaign(),
                state.district(),
                item.subject().kind().code(),
                item.subject().id(),
                item.reference(),
                all ? item.reason() : null,
                state.followedUpBy(),
                commitments,
                all ? state.endedBecause() : null,
                state.changedAt(),
                actions);
    }
}
