package org.safetyvalve.accountability.studies.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentContract;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.studies.Meeting;
import org.safetyvalve.accountability.studies.SpecialStudyEvent;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.SpecialStudyRecorded;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Special studies as others know them: who met and when, not about what. */
public final class SpecialStudyContract {
    private SpecialStudyContract() {}

    public static EventBody of(
            @Nullable SpecialStudyState before, SpecialStudyEvent event, SpecialStudyState after, Recorded recorded) {
        Meeting meeting = after.meeting();
        if (event instanceof SpecialStudyEvent.OfACommitment e) {
            return new CommitmentContract(
                            "special-study", meeting.reference(), after.campaign(), List.of(after.followedUpBy()))
                    .of(
                            before == null ? List.of() : before.commitments(),
                            e.event(),
                            after.commitments(),
                            Signature.office(recorded.by()));
        }
        if (event instanceof SpecialStudyEvent.Recorded) {
            return new SpecialStudyRecorded(
                    event.at(),
                    Signature.office(recorded.by()),
                    after.supervision(),
                    after.campaign(),
                    meeting.reference(),
                    meeting.calledBy(),
                    meeting.bodies(),
                    meeting.heldAt());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }
}
