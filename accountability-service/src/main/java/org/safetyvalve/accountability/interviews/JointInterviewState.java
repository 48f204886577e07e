package org.safetyvalve.accountability.interviews;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Called;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Cancelled;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Closed;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Held;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.OfACommitment;

/**
 * Everything its events say about a joint interview.
 *
 * @param attendance of everybody who was called, once it was held
 * @param minutes what was said, for those who called it alone
 */
public record JointInterviewState(
        InterviewStage stage,
        InterviewCall call,
        List<Attendance> attendance,
        @Nullable String minutes,
        List<Commitment> commitments,
        @Nullable String cancelledBecause,
        Instant changedAt) {

    public JointInterviewState {
        attendance = List.copyOf(attendance);
        commitments = List.copyOf(commitments);
    }

    public String district() {
        return call.district();
    }

    /** The state after the event. */
    public static JointInterviewState fold(@Nullable JointInterviewState before, JointInterviewEvent event) {
        if (event instanceof Called e) {
            return new JointInterviewState(InterviewStage.CALLED, e.call(), List.of(), null, List.of(), null, e.at());
        }
        return Objects.requireNonNull(before, "a joint interview begins by being called")
                .after(event);
    }

    private JointInterviewState after(JointInterviewEvent event) {
        if (event instanceof Cancelled e) {
            return new JointInterviewState(
                    InterviewStage.CANCELLED, call, attendance, minutes, commitments, e.reason(), e.at());
        }
        if (event instanceof Held e) {
            return new JointInterviewState(
                    InterviewStage.HELD, call, e.attendance(), e.minutes(), commitments, null, e.at());
        }
        if (event instanceof OfACommitment e) {
            return with(stage, Commitments.fold(commitments, e.event()), e.at());
        }
        if (event instanceof Closed e) {
            return with(InterviewStage.CLOSED, commitments, e.at());
        }
        throw new IllegalArgumentException("an event that no joint interview knows: " + event);
    }

    private JointInterviewState with(InterviewStage next, List<Commitment> committed, Instant at) {
        return new JointInterviewState(next, call, attendance, minutes, committed, cancelledBecause, at);
    }
}
