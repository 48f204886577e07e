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

    /** 迟报, by the clock, and whether 瞒报 is suspected. */
    record ReportLate(LateReport report, Instant at) implements AccidentEvent {}

    /** 提级调查 */
    record TakenOver(GovernmentLevel from, GovernmentLevel to, String reference, Instant at) implements AccidentEvent {}

    /** 延长调查期限 */
    record Extended(int days, String reference, RunningClock until, Instant at) implements AccidentEvent {}

    /** 调查逾期, by the clock. */
    record InvestigationOverdue(Deadline deadline, Instant at) implements AccidentEvent {}

    /** 委托技术鉴定 */
    record AppraisalCommissioned(Appraisal appraisal, Instant at) implements AccidentEvent {}

    /** 技术鉴定逾期, by the clock: past what was agreed. The term of the investigation stands still all the same. */
    record AppraisalOverdue(int number, String appraiser, Deadline deadline, Instant at) implements AccidentEvent {}

    /**
     * 收到鉴定意见
     *
     * @param days by how many days the term of the investigation moves
     * @param until its clock from now on
     */
    record AppraisalReceived(int number, String opinion, int days, RunningClock until, Instant at)
            implements AccidentEvent {}

    /**
     * 提交调查报告
     *
     * @param decideBy until when the government decides on it
     */
    record Investigated(InvestigationReport report, boolean inTime, RunningClock decideBy, Instant at)
            implements AccidentEvent {}

    /** 延长批复期限 */
    record DecisionExtended(int days, String reference, RunningClock until, Instant at) implements AccidentEvent {}

    /** 批复逾期, by the clock. */
    record DecisionOverdue(Deadline deadline, Instant at) implements AccidentEvent {}

    /**
     * 结案
     *
     * @param inTime whether within the term to decide; null when the report was taken by a version that knew none
     * @param evaluateBy until when it is evaluated whether what was ordered is done
     */
    record Closed(String reference, @Nullable Boolean inTime, RunningClock evaluateBy, Instant at)
            implements AccidentEvent {}

    /** 整改评估逾期, by the clock. */
    record EvaluationOverdue(Deadline deadline, Instant at) implements AccidentEvent {}

    /** 整改评估 */
    record Evaluated(Evaluation evaluation, Instant at) implements AccidentEvent {}

    /** 公开评估结果 */
    record EvaluationPublished(String reference, Instant at) implements AccidentEvent {}

    /** 认定事故报告情况 */
    record ReportingDetermined(ReportingFinding finding, Instant at) implements AccidentEvent {}
}
