package org.safetyvalve.accountability.accidents.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.accidents.AccidentEvent;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.Appraisal;
import org.safetyvalve.accountability.accidents.Evaluation;
import org.safetyvalve.accountability.accidents.LateReport;
import org.safetyvalve.accountability.accidents.ReportingFinding;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.AccidentAppraisalCommissioned;
import org.safetyvalve.contracts.accountability.AccidentAppraisalOverdue;
import org.safetyvalve.contracts.accountability.AccidentAppraisalReceived;
import org.safetyvalve.contracts.accountability.AccidentClosed;
import org.safetyvalve.contracts.accountability.AccidentDecisionExtended;
import org.safetyvalve.contracts.accountability.AccidentDecisionOverdue;
import org.safetyvalve.contracts.accountability.AccidentEvaluated;
import org.safetyvalve.contracts.accountability.AccidentEvaluationOverdue;
import org.safetyvalve.contracts.accountability.AccidentEvaluationPublished;
import org.safetyvalve.contracts.accountability.AccidentFigures;
import org.safetyvalve.contracts.accountability.AccidentInvestigationExtended;
import org.safetyvalve.contracts.accountability.AccidentInvestigationOverdue;
import org.safetyvalve.contracts.accountability.AccidentInvestigationReported;
import org.safetyvalve.contracts.accountability.AccidentInvestigationTakenOver;
import org.safetyvalve.contracts.accountability.AccidentRegraded;
import org.safetyvalve.contracts.accountability.AccidentReportLate;
import org.safetyvalve.contracts.accountability.AccidentReported;
import org.safetyvalve.contracts.accountability.AccidentReportedByUnit;
import org.safetyvalve.contracts.accountability.AccidentReportedUpward;
import org.safetyvalve.contracts.accountability.AccidentReportingDetermined;
import org.safetyvalve.contracts.accountability.AccidentStanding;
import org.safetyvalve.contracts.accountability.AccidentSupplemented;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Accidents as events: figures, grade and deadlines. No person, no description. */
public final class AccidentContract {
    private static final String CONCEALED = ReportingFinding.Kind.CONCEALED.code();

    private AccidentContract() {}

    public static EventBody of(
            @Nullable AccidentState before, AccidentEvent event, AccidentState after, Recorded recorded) {
        AccidentStanding standing = standing(before, event, after, recorded);
        if (event instanceof AccidentEvent.Reported e) {
            return new AccidentReported(
                    standing,
                    e.facts().kind().code(),
                    e.facts().happenedAt(),
                    e.reporter().kind().code(),
                    e.reporting().unitReportedAt(),
                    Signature.deadline(e.reporting().unitClock().deadline()),
                    deadline(e.reporting().upwardClock()),
                    Signature.deadline(e.regradeUntil()),
                    Signature.deadline(e.investigateBy().deadline()));
        }
        if (event instanceof AccidentEvent.ReportedByUnit e) {
            return new AccidentReportedByUnit(standing, e.reportedAt(), e.inTime(), Signature.deadline(e.deadline()));
        }
        if (event instanceof AccidentEvent.Supplemented e) {
            Toll toll = e.count().toll();
            return new AccidentSupplemented(
                    standing,
                    new AccidentFigures(toll.deaths(), toll.seriousInjuries(), toll.directLoss()),
                    e.count().knownAt(),
                    !after.regradeUntil().isOverdue(e.count().knownAt()));
        }
        if (event instanceof AccidentEvent.Regraded e) {
            return new AccidentRegraded(standing, e.from().code(), deadline(e.upwardBy()));
        }
        if (event instanceof AccidentEvent.ReportedUpward e) {
            return new AccidentReportedUpward(
                    standing, e.from().code(), e.to().code(), e.inTime(), e.reference(), deadline(e.upwardBy()));
        }
        if (event instanceof AccidentEvent.ReportLate e) {
            return new AccidentReportLate(
                    standing,
                    e.report().who().code(),
                    e.report().concealed(),
                    Signature.deadline(e.report().deadline()),
                    e.report().concealed() ? CONCEALED : null);
        }
        if (event instanceof AccidentEvent.ReportingDetermined e) {
            return determined(standing, e.finding(), Objects.requireNonNull(before, "it was reported"));
        }
        return ofTheInvestigation(event, standing);
    }

    private static EventBody ofTheInvestigation(AccidentEvent event, AccidentStanding standing) {
        if (event instanceof AccidentEvent.TakenOver e) {
            return new AccidentInvestigationTakenOver(standing, e.from().code(), e.reference());
        }
        if (event instanceof AccidentEvent.Extended e) {
            return new AccidentInvestigationExtended(
                    standing,
                    e.days(),
                    e.reference(),
                    Signature.deadline(e.until().deadline()));
        }
        if (event instanceof AccidentEvent.InvestigationOverdue e) {
            return new AccidentInvestigationOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof AccidentEvent.Investigated e) {
            return new AccidentInvestigationReported(
                    standing, e.report().reference(), e.inTime(), deadline(e.decideBy()));
        }
        if (event instanceof AccidentEvent.AppraisalCommissioned e) {
            Appraisal appraisal = e.appraisal();
            return new AccidentAppraisalCommissioned(
                    standing,
                    appraisal.number(),
                    appraisal.appraiser(),
                    appraisal.reference(),
                    appraisal.stopsTheTerm(),
                    deadline(appraisal.agreed()));
        }
        if (event instanceof AccidentEvent.AppraisalOverdue e) {
            return new AccidentAppraisalOverdue(standing, e.number(), e.appraiser(), Signature.deadline(e.deadline()));
        }
        if (event instanceof AccidentEvent.AppraisalReceived e) {
            return new AccidentAppraisalReceived(
                    standing,
                    e.number(),
                    e.opinion(),
                    e.days(),
                    Signature.deadline(e.until().deadline()));
        }
        return ofTheHandling(event, standing);
    }

    private static EventBody ofTheHandling(AccidentEvent event, AccidentStanding standing) {
        if (event instanceof AccidentEvent.DecisionExtended e) {
            return new AccidentDecisionExtended(
                    standing,
                    e.days(),
                    e.reference(),
                    Signature.deadline(e.until().deadline()));
        }
        if (event instanceof AccidentEvent.DecisionOverdue e) {
            return new AccidentDecisionOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof AccidentEvent.Closed e) {
            return new AccidentClosed(standing, e.reference(), e.inTime(), deadline(e.evaluateBy()));
        }
        if (event instanceof AccidentEvent.EvaluationOverdue e) {
            return new AccidentEvaluationOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof AccidentEvent.Evaluated e) {
            Evaluation evaluation = e.evaluation();
            return new AccidentEvaluated(
                    standing,
                    evaluation.rectification().code(),
                    evaluation.accountability().code(),
                    evaluation.reference(),
                    evaluation.inTime());
        }
        if (event instanceof AccidentEvent.EvaluationPublished e) {
            return new AccidentEvaluationPublished(standing, e.reference());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    /** What had been suspected is said as long as nothing had been found. */
    private static EventBody determined(AccidentStanding standing, ReportingFinding finding, AccidentState before) {
        ReportingFinding found = before.reporting().determined();
        boolean suspected = found == null && before.reporting().late().stream().anyMatch(LateReport::concealed);
        return new AccidentReportingDetermined(
                standing,
                finding.kind().code(),
                found == null ? null : found.kind().code(),
                suspected ? CONCEALED : null,
                finding.level().code(),
                finding.reference());
    }

    private static AccidentStanding standing(
            @Nullable AccidentState before, AccidentEvent event, AccidentState after, Recorded recorded) {
        AccidentFacts facts = after.facts();
        Toll toll = after.toll();
        return new AccidentStanding(
                event.at(),
                Signature.office(recorded.by()),
                facts.reference(),
                facts.title(),
                facts.campaign(),
                facts.hazard(),
                facts.unit(),
                facts.sector(),
                after.grade().code(),
                after.investigatingLevel().code(),
                toll.deaths(),
                toll.seriousInjuries(),
                toll.directLoss(),
                before == null ? null : before.stage().name(),
                after.stage().name());
    }

    private static @Nullable Deadline deadline(@Nullable RunningClock clock) {
        return clock == null ? null : Signature.deadline(clock.deadline());
    }
}
