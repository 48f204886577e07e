package org.safetyvalve.accountability.interviews.messaging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentContract;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.interviews.Attendance;
import org.safetyvalve.accountability.interviews.InterviewCall;
import org.safetyvalve.accountability.interviews.JointInterviewEvent;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.JointInterviewCalled;
import org.safetyvalve.contracts.accountability.JointInterviewCancelled;
import org.safetyvalve.contracts.accountability.JointInterviewClosed;
import org.safetyvalve.contracts.accountability.JointInterviewHeld;
import org.safetyvalve.contracts.accountability.JointInterviewStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Joint interviews as others know them: organisations and times, no office, no minutes. */
public final class InterviewContract {
    private InterviewContract() {}

    public static EventBody of(
            @Nullable JointInterviewState before,
            JointInterviewEvent event,
            JointInterviewState after,
            Recorded recorded) {
        InterviewCall call = after.call();
        if (event instanceof JointInterviewEvent.Called) {
            return new JointInterviewCalled(
                    event.at(),
                    Signature.office(recorded.by()),
                    call.reference(),
                    call.campaign(),
                    null,
                    call.organisations(),
                    call.at(),
                    call.convenedWith());
        }
        JointInterviewState was = Objects.requireNonNull(before, "a joint interview begins by being called");
        if (event instanceof JointInterviewEvent.OfACommitment e) {
            return new CommitmentContract("joint-interview", call.reference(), call.campaign(), call.callers())
                    .of(was.commitments(), e.event(), after.commitments(), Signature.office(recorded.by()));
        }
        JointInterviewStanding standing = new JointInterviewStanding(
                event.at(),
                Signature.office(recorded.by()),
                call.reference(),
                call.campaign(),
                call.organisations(),
                call.callers(),
                was.stage().name(),
                after.stage().name());
        if (event instanceof JointInterviewEvent.Cancelled e) {
            return new JointInterviewCancelled(standing, e.reason());
        }
        if (event instanceof JointInterviewEvent.Held e) {
            return new JointInterviewHeld(standing, absent(e.attendance()));
        }
        if (event instanceof JointInterviewEvent.Closed) {
            return new JointInterviewClosed(standing);
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static List<String> absent(List<Attendance> attendance) {
        return attendance.stream()
                .filter(one -> !one.attended())
                .map(one -> one.who().organisation())
                .distinct()
                .toList();
    }
}
