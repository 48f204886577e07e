package org.safetyvalve.accountability.interviews;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.commitments.CommitmentEvent;

/** What happened to a joint interview. */
public sealed interface JointInterviewEvent {

    Instant at();

    /** 通知约谈 */
    record Called(InterviewCall call, Instant at) implements JointInterviewEvent {}

    /** 取消约谈 */
    record Cancelled(String reason, Instant at) implements JointInterviewEvent {}

    /**
     * 约谈
     *
     * @param minutes what was said; in the store only
     */
    record Held(List<Attendance> attendance, String minutes, Instant at) implements JointInterviewEvent {
        public Held {
            attendance = List.copyOf(attendance);
        }
    }

    /** 承诺事项 */
    record OfACommitment(CommitmentEvent event) implements JointInterviewEvent {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** 办结 */
    record Closed(Instant at) implements JointInterviewEvent {}
}
