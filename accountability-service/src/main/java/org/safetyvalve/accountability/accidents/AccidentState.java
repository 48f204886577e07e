package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalCommissioned;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalReceived;
import org.safetyvalve.accountability.accidents.AccidentEvent.Closed;
import org.safetyvalve.accountability.accidents.AccidentEvent.DecisionExtended;
import org.safetyvalve.accountability.accidents.AccidentEvent.DecisionOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Evaluated;
import org.safetyvalve.accountability.accidents.AccidentEvent.EvaluationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.EvaluationPublished;
import org.safetyvalve.accountability.accidents.AccidentEvent.Extended;
import org.safetyvalve.accountability.accidents.AccidentEvent.Investigated;
import org.safetyvalve.accountability.accidents.AccidentEvent.InvestigationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Regraded;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportLate;
import org.safetyvalve.accountability.accidents.AccidentEvent.Reported;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedByUnit;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedUpward;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportingDetermined;
import org.safetyvalve.accountability.accidents.AccidentEvent.Supplemented;
import org.safetyvalve.accountability.accidents.AccidentEvent.TakenOver;
import org.safetyvalve.starter.deadlines.Deadline;

/**
 * Everything its events say about an accident.
 *
 * @param counts every toll that was reported, in the order of the reports
 * @param grade by the deaths and injuries that were known last within the period of regrading, and by the loss that is known now
 * @param decision reference of the decision that closed it, or null
 * @param handling how what follows from the report stands; null in what a version of before stored
 */
public record AccidentState(
        AccidentStage stage,
        AccidentFacts facts,
        Reporter reporter,
        Instant reportedAt,
        List<Count> counts,
        AccidentGrade grade,
        Deadline regradeUntil,
        Reporting reporting,
        Investigation investigation,
        @Nullable String decision,
        @Nullable Handling handling,
        Instant changedAt) {

    public AccidentState {
        counts = List.copyOf(counts);
    }

    /** What is known now. */
    public Toll toll() {
        return latest(counts.stream()).toll();
    }

    /**
     * What the grade is of: the deaths and injuries that were known last within the period, or first when none were (articles 13 and 20 are of
     * them alone), and the direct loss that is known now, which the investigation finds (articles 3 and 25).
     */
    Toll gradingToll() {
        List<Count> within = counts.stream()
                .filter(count -> !regradeUntil.isOverdue(count.knownAt()))
                .toList();
        Toll people = within.isEmpty()
                ? counts.stream().min(Count.BY_TIME).orElseThrow().toll()
                : latest(within.stream()).toll();
        return new Toll(people.deaths(), people.seriousInjuries(), toll().directLoss());
    }

    private static Count latest(Stream<Count> some) {
        return some.max(Count.BY_TIME).orElseThrow();
    }

    public GovernmentLevel investigatingLevel() {
        return investigation.level(grade);
    }

    /** How what follows from the report stands: nothing runs for an accident of which a version of before knew no term. */
    public Handling handled() {
        return Objects.requireNonNullElse(handling, Handling.NONE);
    }

    /** The state after the event. */
    public static AccidentState fold(@Nullable AccidentState before, AccidentEvent event) {
        if (event instanceof Reported e) {
            return new AccidentState(
                    AccidentStage.REPORTED,
                    e.facts(),
                    e.reporter(),
                    e.at(),
                    List.of(e.first()),
                    AccidentGrade.of(e.first().toll()),
                    e.regradeUntil(),
                    e.reporting(),
                    Investigation.within(e.investigateBy()),
                    null,
                    Handling.NONE,
                    e.at());
        }
        return Objects.requireNonNull(before, "an accident begins by being reported")
                .after(event);
    }

    private AccidentState after(AccidentEvent event) {
        if (event instanceof Supplemented e) {
            List<Count> all =
                    Stream.concat(counts.stream(), Stream.of(e.count())).toList();
            return with(stage, all, grade, reporting, investigation, e.at());
        }
        if (event instanceof Regraded e) {
            Investigation after = investigation.ofGrade(e.to());
            AccidentStage next = after == investigation ? stage : AccidentStage.REPORTED;
            return with(next, counts, e.to(), reporting.reportedTo(reporting.reached(), e.upwardBy()), after, e.at());
        }
        if (event instanceof ReportedByUnit e) {
            return with(stage, reporting.reportedByTheUnit(e.reportedAt()), investigation, e.at());
        }
        if (event instanceof ReportedUpward e) {
            return with(stage, reporting.reportedTo(e.to(), e.upwardBy()), investigation, e.at());
        }
        if (event instanceof ReportLate e) {
            return with(stage, reporting.missed(e.report()), investigation, e.at());
        }
        if (event instanceof ReportingDetermined e) {
            return with(stage, reporting.determined(e.finding()), investigation, e.at());
        }
        return afterInvestigating(event);
    }

    private AccidentState afterInvestigating(AccidentEvent event) {
        if (event instanceof TakenOver e) {
            return with(AccidentStage.REPORTED, reporting, investigation.takenOver(e.to()), e.at());
        }
        if (event instanceof Extended e) {
            return with(stage, reporting, investigation.extended(e.until(), e.days()), e.at());
        }
        if (event instanceof InvestigationOverdue e) {
            return with(stage, reporting, investigation.missed(), e.at());
        }
        if (event instanceof AppraisalCommissioned e) {
            return with(stage, reporting, investigation.commissioned(e.appraisal()), e.at());
        }
        if (event instanceof AppraisalOverdue e) {
            return with(stage, reporting, investigation.missed(e.number()), e.at());
        }
        if (event instanceof AppraisalReceived e) {
            return with(stage, reporting, investigation.received(e.number(), e.opinion(), e.at(), e.until()), e.at());
        }
        return afterHandling(event);
    }

    private AccidentState afterHandling(AccidentEvent event) {
        Handling now = handled();
        if (event instanceof Investigated e) {
            return with(AccidentStage.INVESTIGATED, reporting, investigation.reported(e.report()), e.at())
                    .with(null, Handling.decidedBy(e.decideBy()), e.at());
        }
        if (event instanceof DecisionExtended e) {
            return with(decision, now.extended(e.until(), e.days()), e.at());
        }
        if (event instanceof DecisionOverdue e) {
            return with(decision, now.decisionMissed(), e.at());
        }
        if (event instanceof Closed e) {
            return with(AccidentStage.CLOSED, reporting, investigation, e.at())
                    .with(e.reference(), now.evaluatedBy(e.evaluateBy()), e.at());
        }
        if (event instanceof EvaluationOverdue e) {
            return with(decision, now.evaluationMissed(), e.at());
        }
        if (event instanceof Evaluated e) {
            return with(decision, now.evaluated(e.evaluation()), e.at());
        }
        if (event instanceof EvaluationPublished e) {
            Evaluation evaluation = Objects.requireNonNull(now.evaluation(), "what is published was evaluated");
            return with(decision, now.evaluated(evaluation.published(e.reference())), e.at());
        }
        throw new IllegalArgumentException("an event that no accident knows: " + event);
    }

    private AccidentState with(AccidentStage next, Reporting reports, Investigation inquiry, Instant at) {
        return with(next, counts, grade, reports, inquiry, at);
    }

    private AccidentState with(
            AccidentStage next,
            List<Count> all,
            AccidentGrade graded,
            Reporting reports,
            Investigation inquiry,
            Instant at) {
        // What is investigated anew is reported and decided on anew.
        boolean anew = next == AccidentStage.REPORTED;
        return new AccidentState(
                next,
                facts,
                reporter,
                reportedAt,
                all,
                graded,
                regradeUntil,
                reports,
                inquiry,
                anew ? null : decision,
                anew ? Handling.NONE : handled(),
                later(at));
    }

    private AccidentState with(@Nullable String decidedBy, Handling after, Instant at) {
        return new AccidentState(
                stage,
                facts,
                reporter,
                reportedAt,
                counts,
                grade,
                regradeUntil,
                reporting,
                investigation,
                decidedBy,
                after,
                later(at));
    }

    /** What the clock says happened earlier than the last change. */
    private Instant later(Instant at) {
        return Stream.of(changedAt, at).max(Comparator.naturalOrder()).orElseThrow();
    }
}
