package org.safetyvalve.accountability.keysupervisions;

import java.time.Instant;
import org.safetyvalve.accountability.commitments.CommitmentEvent;

/** What happened to a key supervision. */
public sealed interface KeySupervisionEvent {

    Instant at();

    /**
     * 列入重点督办
     *
     * @param followedUpBy the organisation that supervises
     */
    record Opened(String supervision, String campaign, String district, KeyItem item, String followedUpBy, Instant at)
            implements KeySupervisionEvent {}

    /** 要求报告: a report that an organisation is asked for. */
    record OfACommitment(CommitmentEvent event) implements KeySupervisionEvent {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** 结束督办 */
    record Ended(String reason, Instant at) implements KeySupervisionEvent {}
}
