package org.safetyvalve.accountability.accidents.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentGrade;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.Appraisal;
import org.safetyvalve.accountability.accidents.Count;
import org.safetyvalve.accountability.accidents.Evaluation;
import org.safetyvalve.accountability.accidents.Handling;
import org.safetyvalve.accountability.accidents.Investigation;
import org.safetyvalve.accountability.accidents.InvestigationReport;
import org.safetyvalve.accountability.accidents.LateReport;
import org.safetyvalve.accountability.accidents.Reporting;
import org.safetyvalve.accountability.accidents.ReportingFinding;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.write.Stored;

/**
 * An accident as a reader may see it.
 *
 * @param grade derived from the figures
 * @param statedGrade the grade that an agency stated, if any
 * @param toll what is known now
 * @param counts everything that was reported, in the order of the reports
 * @param regradeUntil until when what becomes known changes the grade
 * @param unitReport waited-for, in-time, late or suspected by the clock; late, omitted, falsified, concealed or in-order once it
 *     was determined
 * @param reportingFinding what was found of the unit's report, once something was
 * @param reportedTo the highest level that has the report
 * @param reportUpwardBy until when it must report it to the next one, if it must
 * @param investigationHeld whether its term stands still, because an appraisal is waited for
 * @param decideBy until when the report is decided on; absent before it, and when it was submitted before there was a term
 * @param evaluateBy until when it is evaluated whether what was ordered is done; absent likewise
 * @param actions names of the commands that the reader may give now
 */
record AccidentView(
        String id,
        long version,
        String state,
        String reference,
        String title,
        String description,
        String district,
        String sector,
        String kind,
        Instant happenedAt,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String campaign,
        @Nullable String hazard,
        String reportedBy,
        String sourceKind,
        Instant reportedAt,
        String grade,
        @Nullable String statedGrade,
        Toll toll,
        List<Count> counts,
        Deadline regradeUntil,
        String unitReport,
        @Nullable Instant unitReportedAt,
        Deadline unitReportBy,
        String reportedTo,
        @Nullable Deadline reportUpwardBy,
        List<LateView> lateReports,
        @Nullable FindingView reportingFinding,
        String investigatingLevel,
        boolean takenOver,
        Deadline investigateBy,
        boolean investigationOverdue,
        boolean investigationHeld,
        List<AppraisalView> appraisals,
        @Nullable ReportView investigationReport,
        @Nullable Deadline decideBy,
        boolean decisionOverdue,
        @Nullable String decision,
        @Nullable Deadline evaluateBy,
        boolean evaluationOverdue,
        @Nullable EvaluationView evaluation,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    /**
     * A deadline to report that somebody missed.
     *
     * @param suspected whether concealment was suspected, because the accident came to light by somebody else after it
     */
    record LateView(String reporter, Deadline deadline, boolean suspected) {
        static LateView of(LateReport late) {
            return new LateView(late.who().code(), late.deadline(), late.concealed());
        }
    }

    /**
     * A technical appraisal.
     *
     * @param agreed until when the opinion is agreed to be given; absent when it was commissioned before that was asked for
     * @param opinion absent while it is waited for
     */
    record AppraisalView(
            int number,
            String subject,
            String appraiser,
            String reference,
            boolean stopsTheTerm,
            Instant commissionedAt,
            @Nullable Deadline agreed,
            boolean overdue,
            @Nullable String opinion,
            @Nullable Instant receivedAt) {
        static AppraisalView of(Appraisal appraisal) {
            return new AppraisalView(
                    appraisal.number(),
                    appraisal.subject(),
                    appraisal.appraiser(),
                    appraisal.reference(),
                    appraisal.stopsTheTerm(),
                    appraisal.commissionedAt(),
                    deadline(appraisal.agreed()),
                    appraisal.overdue(),
                    appraisal.opinion(),
                    appraisal.receivedAt());
        }
    }

    /** What was found of the unit's report, and by whom. */
    record FindingView(String finding, String level, String organisation, String reference, String basis, Instant at) {
        static @Nullable FindingView of(@Nullable ReportingFinding finding) {
            return finding == null
                    ? null
                    : new FindingView(
                            finding.kind().code(),
                            finding.level().code(),
                            finding.organisation(),
                            finding.reference(),
                            finding.basis(),
                            finding.at());
        }
    }

    /**
     * Whether what was ordered has been done.
     *
     * @param inTime absent when there was no term
     * @param publication where the result was made public; absent while it was not
     */
    record EvaluationView(
            String rectification,
            String accountability,
            String organisation,
            String reference,
            @Nullable Boolean inTime,
            Instant at,
            @Nullable String publication) {
        static @Nullable EvaluationView of(@Nullable Evaluation evaluation) {
            return evaluation == null
                    ? null
                    : new EvaluationView(
                            evaluation.rectification().code(),
                            evaluation.accountability().code(),
                            evaluation.organisation(),
                            evaluation.reference(),
                            evaluation.inTime(),
                            evaluation.at(),
                            evaluation.publication());
        }
    }

    /** The report of the investigation, by its number. */
    record ReportView(String level, String organisation, String reference, Instant at) {
        static @Nullable ReportView of(@Nullable InvestigationReport report) {
            return report == null
                    ? null
                    : new ReportView(report.level().code(), report.organisation(), report.reference(), report.at());
        }
    }

    static AccidentView of(Stored<AccidentState> stored, List<String> actions, Instant now) {
        AccidentState state = stored.state();
        AccidentFacts facts = state.facts();
        Reporting reporting = state.reporting();
        Investigation investigation = state.investigation();
        AccidentGrade stated = facts.statedGrade();
        Handling handling = state.handled();
        return new AccidentView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                facts.reference(),
                facts.title(),
                facts.description(),
                facts.district(),
                facts.sector(),
                facts.kind().code(),
                facts.happenedAt(),
                facts.address(),
                facts.unit(),
                facts.unitName(),
                facts.campaign(),
                facts.hazard(),
                state.reporter().organisation(),
                state.reporter().kind().code(),
                state.reportedAt(),
                state.grade().code(),
                stated == null ? null : stated.code(),
                state.toll(),
                state.counts(),
                state.regradeUntil(),
                reporting.ofTheUnit(now).code(),
                reporting.unitReportedAt(),
                reporting.unitClock().deadline(),
                reporting.reached().code(),
                deadline(reporting.upwardClock()),
                reporting.late().stream().map(LateView::of).toList(),
                FindingView.of(reporting.determined()),
                state.investigatingLevel().code(),
                investigation.takenOverBy() != null,
                investigation.clock().deadline(),
                investigation.overdue(),
                investigation.isHeld(),
                investigation.appraised().all().stream().map(AppraisalView::of).toList(),
                ReportView.of(investigation.report()),
                deadline(handling.decideBy()),
                handling.decisionOverdue(),
                state.decision(),
                deadline(handling.evaluateBy()),
                handling.evaluationOverdue(),
                EvaluationView.of(handling.evaluation()),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }

    private static @Nullable Deadline deadline(@Nullable RunningClock clock) {
        return clock == null ? null : clock.deadline();
    }
}
