package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to an accident's record. */
public sealed interface AccidentEvent {

    Instant at();

    /**
     * 报告
     *
     * @param first the toll of the first report
     * @param regradeUntil until when deaths and injuries that become known change the grade (article 13)
     * @param at when it was reported
     */
    record Reported(
            AccidentFacts facts,
            Reporter reporter,
            Count first,
            Deadline regradeUntil,
            Reporting reporting,
            RunningClock investigateBy,
            Instant at)
            implements AccidentEvent {}

    /**
     * 单位报告: of what somebody else had told of.
     *
     * @param reportedAt when the unit did
     * @param at when that was entered
     */
    record ReportedByUnit(Instant reportedAt, Deadline deadline, boolean inTime, Instant at) implements AccidentEvent {}

    /** 补报 */
    record Supplemented(Count count, Instant at) implements AccidentEvent {}

    /**
     * 等级变更
     *
     * @param upwardBy the clock of the level that has the report, or null when it need not go further up
     */
    record Regraded(
            AccidentGrade from, AccidentGrade to, @Nullable RunningClock upwardBy, Instant at)
            implements AccidentEvent {}

    /**
     * 逐级上报
     *
     * @param upwardBy the clock of the level that has it now, or null when it need not go further up
     */
    record ReportedUpward(
            GovernmentLevel from,
            GovernmentLevel to,
            boolean inTime,
            @Nullable String reference,
            @Nullable RunningClock upwardBy,
            Instant at)
            implements AccidentEvent {}

    /** 迟报 or 瞒报, by the clock. */
    record ReportLate(LateReport report, Instant at) implements AccidentEvent {}

    /** 提级调查 */
    record TakenOver(GovernmentLevel from, GovernmentLevel to, String reference, Instant at) implements AccidentEvent {}

    /** 延长调查期限 */
    record Extended(int days, String reference, RunningClock until, Instant at) implements AccidentEvent {}

    /** 调查逾期, by the clock. */
    record InvestigationOverdue(Deadline deadline, Instant at) implements AccidentEvent {}

    /** 提交调查报告 */
    record Investigated(InvestigationReport report, boolean inTime, Instant at) implements AccidentEvent {}

    /** 结案 */
    record Closed(String reference, Instant at) implements AccidentEvent {}
}
