package org.safetyvalve.starter.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.ChainHash;

/**
 * Whether what is told of a record is all that has happened to it, and as it happened: its events are numbered from 1 without a
 * gap, each hash follows from the one before and from what the event says, and the last one is that of the record as it stands.
 *
 * @param events how many there should be
 * @param chainHash of the record's newest event; whoever has kept it can tell later whether anything before it was changed
 * @param brokenAt the first sequence that is missing or does not follow from what is before it; null when the chain is whole
 */
public record ChainProof(
        long events, String chainHash, @Nullable Long brokenAt) {

    /**
     * Follows the chain.
     *
     * @param history all events, in order
     * @param head where the record itself says that its chain stands
     */
    public static ChainProof of(List<SealedEvent> history, EventSealer.Head head) {
        return new ChainProof(head.sequence(), head.chainHash(), brokenAt(history, head));
    }

    private static @Nullable Long brokenAt(List<SealedEvent> history, EventSealer.Head head) {
        String hash = ChainHash.NONE;
        long sequence = 0;
        for (SealedEvent event : history) {
            sequence++;
            boolean follows = event.sequence() == sequence
                    && ChainHash.of(hash, event.headers(), event.body()).equals(event.chainHash());
            if (!follows) {
                return sequence;
            }
            hash = event.chainHash();
        }
        if (sequence != head.sequence()) {
            return Math.min(sequence, head.sequence()) + 1;
        }
        return hash.equals(head.chainHash()) ? null : Long.valueOf(sequence);
    }

    public boolean isWhole() {
        return brokenAt == null;
    }
}
