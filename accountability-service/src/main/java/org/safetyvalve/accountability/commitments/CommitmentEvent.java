package org.safetyvalve.accountability.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to a commitment. */
public sealed interface CommitmentEvent {

    /** Which one, from 1. */
    int number();

    Instant at();

    /** Whether the clock says it, whoever finds it. */
    default boolean isSaidByTheClock() {
        return this instanceof Overdue || this instanceof Escalated;
    }

    /** 承诺 */
    record Made(int number, String organisation, String text, RunningClock keepBy, Instant at)
            implements CommitmentEvent {}

    /** 报告落实 */
    record Reported(int number, Report report, Instant at) implements CommitmentEvent {}

    /** 核实 */
    record Verified(int number, @Nullable String opinion, Instant at) implements CommitmentEvent {}

    /** 核实未通过: another round, with a new deadline. */
    record VerificationFailed(int number, String opinion, RunningClock keepBy, Instant at) implements CommitmentEvent {}

    /** 逾期 */
    record Overdue(int number, Deadline deadline, Instant at) implements CommitmentEvent {}

    /** 报告上一级 */
    record Escalated(int number, Deadline deadline, String to, Instant at) implements CommitmentEvent {}
}
