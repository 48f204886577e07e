package org.safetyvalve.accountability.keysupervisions.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentContract;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.keysupervisions.KeyItem;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.accountability.KeySupervisionEnded;
import org.safetyvalve.contracts.accountability.KeySupervisionOpened;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Key supervisions as others know them: what is followed, not why. */
public final class KeySupervisionContract {
    private KeySupervisionContract() {}

    public static EventBody of(
            @Nullable KeySupervisionState before,
            KeySupervisionEvent event,
            KeySupervisionState after,
            Recorded recorded) {
        KeyItem item = after.item();
        Office by = Signature.office(recorded.by());
        if (event instanceof KeySupervisionEvent.OfACommitment e) {
            return new CommitmentContract(
                            "key-supervision", item.reference(), after.campaign(), List.of(after.followedUpBy()))
                    .of(before == null ? List.of() : before.commitments(), e.event(), after.commitments(), by);
        }
        String kind = item.subject().kind().code();
        String id = item.subject().id();
        if (event instanceof KeySupervisionEvent.Opened) {
            return new KeySupervisionOpened(
                    event.at(), by, after.supervision(), after.campaign(), item.reference(), kind, id);
        }
        if (event instanceof KeySupervisionEvent.Ended) {
            return new KeySupervisionEnded(
                    event.at(), by, after.supervision(), after.campaign(), item.reference(), kind, id);
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }
}
