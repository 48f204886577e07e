package org.safetyvalve.accountability.problems;

import java.time.Instant;
import org.safetyvalve.accountability.deadlines.RunningClock;

/** What happened to a responsibility problem. */
public sealed interface ResponsibilityProblemEvent {

    Instant at();

    /** 发现 */
    record Found(
            ProblemOrigin origin,
            ProblemKind kind,
            String description,
            String district,
            String organisation,
            Instant at)
            implements ResponsibilityProblemEvent {}

    /** 反馈 */
    record FedBack(FedBackTo to, RunningClock rectifyBy, Instant at) implements ResponsibilityProblemEvent {}

    /** 整改 */
    record Rectified(Rectification rectification, Instant at) implements ResponsibilityProblemEvent {}

    /** 验收通过 */
    record Verified(Instant at) implements ResponsibilityProblemEvent {}

    /** 验收不通过: back to be rectified, with a new deadline. */
    record VerificationFailed(String reason, RunningClock rectifyBy, Instant at)
            implements ResponsibilityProblemEvent {}

    /** 逾期 */
    record Overdue(Instant at) implements ResponsibilityProblemEvent {}

    /** 办结 */
    record Closed(Instant at) implements ResponsibilityProblemEvent {}
}
