package org.safetyvalve.accountability.accidents.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentGrade;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.Count;
import org.safetyvalve.accountability.accidents.Investigation;
import org.safetyvalve.accountability.accidents.InvestigationReport;
import org.safetyvalve.accountability.accidents.LateReport;
import org.safetyvalve.accountability.accidents.Reporting;
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
 * @param unitReport waited-for, in-time, late or concealed
 * @param reportedTo the highest level that has the report
 * @param reportUpwardBy until when it must report it to the next one, if it must
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
        String investigatingLevel,
        boolean takenOver,
        Deadline investigateBy,
        boolean investigationOverdue,
        @Nullable ReportView investigationReport,
        @Nullable String decision,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    /** A deadline to report that somebody missed. */
    record LateView(String reporter, Deadline deadline, boolean concealed) {
        static LateView of(LateReport late) {
            return new LateView(late.who().code(), late.deadline(), late.concealed());
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
        RunningClock upward = reporting.upwardClock();
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
                upward == null ? null : upward.deadline(),
                reporting.late().stream().map(LateView::of).toList(),
                state.investigatingLevel().code(),
                investigation.takenOverBy() != null,
                investigation.clock().deadline(),
                investigation.overdue(),
                ReportView.of(investigation.report()),
                state.decision(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }
}
