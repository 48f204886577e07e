package org.safetyvalve.accountability.problems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to a responsibility problem. */
public sealed interface ResponsibilityProblemEvent {

    Instant at();

    /**
     * 发现
     *
     * @param unit the department or unit whose problem it is
     * @param by the organisation of discipline inspection that found it
     * @param repeatOf the earlier problem of the same unit that it repeats, or null
     */
    record Found(
            ProblemOrigin origin,
            String unit,
            ProblemKind kind,
            String summary,
            String district,
            String by,
            @Nullable String repeatOf,
            Instant at)
            implements ResponsibilityProblemEvent {}

    /** 反馈 */
    record FedBack(RunningClock rectifyBy, Instant at) implements ResponsibilityProblemEvent {}

    /** 整改 */
    record Rectified(Rectification rectification, Instant at) implements ResponsibilityProblemEvent {}

    /** 验收通过 */
    record Verified(@Nullable String opinion, Instant at) implements ResponsibilityProblemEvent {}

    /** 验收不通过: back to be rectified, with a new deadline. */
    record VerificationFailed(String opinion, RunningClock rectifyBy, Instant at)
            implements ResponsibilityProblemEvent {}

    /** 逾期 */
    record Overdue(Deadline deadline, Instant at) implements ResponsibilityProblemEvent {}

    /** 逾期升级 */
    record Escalated(Deadline deadline, String to, Instant at) implements ResponsibilityProblemEvent {}

    /** 办结 */
    record Closed(@Nullable String reason, Instant at) implements ResponsibilityProblemEvent {}
}
