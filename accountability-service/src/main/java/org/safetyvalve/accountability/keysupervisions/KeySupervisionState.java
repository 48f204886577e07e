package org.safetyvalve.accountability.keysupervisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.Ended;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.OfACommitment;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.Opened;

/**
 * Everything its events say about a key supervision.
 *
 * @param followedUpBy the organisation that supervises
 * @param commitments the reports that were asked for
 * @param endedBecause null while it goes on
 */
public record KeySupervisionState(
        KeySupervisionStage stage,
        String supervision,
        String campaign,
        String district,
        KeyItem item,
        String followedUpBy,
        List<Commitment> commitments,
        @Nullable String endedBecause,
        Instant changedAt) {

    public KeySupervisionState {
        commitments = List.copyOf(commitments);
    }

    /** The state after the event. */
    public static KeySupervisionState fold(@Nullable KeySupervisionState before, KeySupervisionEvent event) {
        if (event instanceof Opened e) {
            return new KeySupervisionState(
                    KeySupervisionStage.OPENED,
                    e.supervision(),
                    e.campaign(),
                    e.district(),
                    e.item(),
                    e.followedUpBy(),
                    List.of(),
                    null,
                    e.at());
        }
        return Objects.requireNonNull(before, "a key supervision begins by being opened")
                .after(event);
    }

    private KeySupervisionState after(KeySupervisionEvent event) {
        if (event instanceof OfACommitment e) {
            return with(stage, Commitments.fold(commitments, e.event()), endedBecause, e.at());
        }
        if (event instanceof Ended e) {
            return with(KeySupervisionStage.ENDED, commitments, e.reason(), e.at());
        }
        throw new IllegalArgumentException("an event that no key supervision knows: " + event);
    }

    private KeySupervisionState with(
            KeySupervisionStage next, List<Commitment> asked, @Nullable String because, Instant at) {
        return new KeySupervisionState(next, supervision, campaign, district, item, followedUpBy, asked, because, at);
    }
}
