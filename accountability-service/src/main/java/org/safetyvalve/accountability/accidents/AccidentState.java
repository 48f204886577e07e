package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.Closed;
import org.safetyvalve.accountability.accidents.AccidentEvent.Extended;
import org.safetyvalve.accountability.accidents.AccidentEvent.Investigated;
import org.safetyvalve.accountability.accidents.AccidentEvent.InvestigationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Regraded;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportLate;
import org.safetyvalve.accountability.accidents.AccidentEvent.Reported;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedByUnit;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedUpward;
import org.safetyvalve.accountability.accidents.AccidentEvent.Supplemented;
import org.safetyvalve.accountability.accidents.AccidentEvent.TakenOver;
import org.safetyvalve.starter.deadlines.Deadline;

/**
 * Everything its events say about an accident.
 *
 * @param counts every toll that was reported, in the order of the reports
 * @param grade by the deaths and injuries that were known last within the period of regrading, and by the loss that is known now
 * @param decision reference of the decision that closed it, or null
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
        if (event instanceof Investigated e) {
            return with(AccidentStage.INVESTIGATED, reporting, investigation.reported(e.report()), e.at());
        }
        if (event instanceof Closed e) {
            return new AccidentState(
                    AccidentStage.CLOSED,
                    facts,
                    reporter,
                    reportedAt,
                    counts,
                    grade,
                    regradeUntil,
                    reporting,
                    investigation,
                    e.reference(),
                    later(e.at()));
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
        String closedBy = next == AccidentStage.CLOSED ? decision : null;
        return new AccidentState(
                next, facts, reporter, reportedAt, all, graded, regradeUntil, reports, inquiry, closedBy, later(at));
    }

    /** What the clock says happened earlier than the last change. */
    private Instant later(Instant at) {
        return Stream.of(changedAt, at).max(Comparator.naturalOrder()).orElseThrow();
    }
}
