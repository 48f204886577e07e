package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.DecisionOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.EvaluationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Extended;
import org.safetyvalve.accountability.accidents.AccidentEvent.Investigated;
import org.safetyvalve.accountability.accidents.AccidentEvent.InvestigationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Regraded;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportLate;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedByUnit;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedUpward;
import org.safetyvalve.accountability.accidents.AccidentEvent.Supplemented;
import org.safetyvalve.accountability.accidents.AccidentEvent.TakenOver;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;

/**
 * A production safety accident (生产安全事故) by State Council Order 493. Its grade, the level that investigates it and whether a
 * report was late follow from what was reported and from the clock; nobody sets them.
 */
public final class Accident {
    private final AccidentState state;

    private Accident(AccidentState state) {
        this.state = state;
    }

    public static Accident of(AccidentState state) {
        return new Accident(state);
    }

    /** 单位报告: of an accident that somebody else had told of. By the unit itself, or recorded by the office that took it. */
    public List<AccidentEvent> reportByUnit(Actor by, @Nullable Instant statedAt, Moment moment) {
        boolean office = AccidentAccess.isOffice(by, state);
        WHO_MAY_RECORD_THE_UNITS_REPORT.requires(office || AccidentAccess.isUnit(by, state));
        Reporting reporting = state.reporting();
        UNIT_REPORTS_ONCE.requires(reporting.unitReportedAt() == null);
        STATED_BY_THE_DEPARTMENT.requiresAt("reportedAt", office || statedAt == null);
        Instant reportedAt = Objects.requireNonNullElse(statedAt, moment.happenedAt());
        requirePossible("reportedAt", reportedAt, moment);

        RunningClock clock = reporting.unitClock();
        boolean inTime = !clock.isOver(reportedAt);
        List<AccidentEvent> events = new ArrayList<>();
        if (!inTime && reporting.waitingForTheUnit() != null) {
            events.add(late(ReportingParty.UNIT, clock, reporting.isSuspected(reportedAt)));
        }
        events.add(new ReportedByUnit(reportedAt, clock.deadline(), inTime, moment.happenedAt()));
        return events;
    }

    /**
     * 补报: all that is known now, with the grade that follows if it has been known within the period. What was reported before
     * with the same figures of the same time is reported already: nothing happens.
     *
     * @param knownAt since when it has been known; null for now
     */
    public List<AccidentEvent> supplement(
            Actor by, Toll toll, @Nullable Instant knownAt, @Nullable String note, Moment moment) {
        boolean unit = AccidentAccess.isUnit(by, state);
        boolean office = AccidentAccess.isOffice(by, state);
        WHO_MAY_SUPPLEMENT.requires(unit || office || AccidentAccess.isReporter(by, state));
        POSSIBLE_FIGURES.requires(toll.isPossible());
        Instant since = Objects.requireNonNullElse(knownAt, moment.happenedAt());
        requirePossible("knownAt", since, moment);
        Count count = new Count(toll, since, by.organisation(), note);
        if (state.counts().stream().anyMatch(count::saysTheSameAs)) {
            return List.of();
        }

        Supplemented supplemented = new Supplemented(count, moment.happenedAt());
        AccidentState after = AccidentState.fold(state, supplemented);
        if (after.toll().takesBackFrom(state.toll()) || after.gradingToll().takesBackFrom(state.gradingToll())) {
            NOT_TAKEN_BACK_BY_THE_UNIT.requires(!unit || office);
            TAKEN_BACK_WITH_A_REASON.requiresAt("note", note != null && !note.isBlank());
        }
        AccidentGrade grade = AccidentGrade.of(after.gradingToll());
        return grade == state.grade()
                ? List.of(supplemented)
                : List.of(
                        supplemented,
                        new Regraded(state.grade(), grade, upwardClockOf(grade, moment), moment.happenedAt()));
    }

    /** A clock that runs already keeps its deadline; a grade that is reported further up starts one for who has the report. */
    private @Nullable RunningClock upwardClockOf(AccidentGrade grade, Moment moment) {
        Reporting reporting = state.reporting();
        if (!grade.reportedUpTo().isAbove(reporting.reached())) {
            return null;
        }
        return reporting.upwardClock() == null ? levelClock(moment.happenedAt(), moment) : reporting.upwardClock();
    }

    /** 逐级上报: to a level above, skipping one where that is necessary (article 10). */
    public List<AccidentEvent> reportUpward(Actor by, GovernmentLevel to, @Nullable String reference, Moment moment) {
        boolean near = GovernmentLevel.of(by.level()).ordinal() >= to.ordinal() - 1;
        REPORTED_UPWARD_BY_A_DEPARTMENT.requires(AccidentAccess.isOffice(by, state) && near);
        Reporting reporting = state.reporting();
        REPORTED_UPWARD_ONCE.requires(to.isAbove(reporting.reached()), to.code());

        Instant at = moment.happenedAt();
        RunningClock clock = reporting.upwardClock();
        boolean inTime = clock == null || !clock.isOver(at);
        List<AccidentEvent> events = new ArrayList<>();
        RunningClock waiting = reporting.waitingForTheLevel();
        if (!inTime && waiting != null) {
            events.add(late(ReportingParty.of(reporting.reached()), waiting, false));
        }
        RunningClock next = state.grade().reportedUpTo().isAbove(to) ? levelClock(at, moment) : null;
        events.add(new ReportedUpward(reporting.reached(), to, inTime, reference, next, at));
        return events;
    }

    /** 提级调查: a government above considers it necessary, or the grade has changed (article 20). */
    public List<AccidentEvent> takeOver(Actor by, String reference, Instant at) {
        TAKEN_OVER_BY_A_GOVERNMENT.requires(AccidentAccess.isGovernment(by, state));
        CLOSED_IS_CLOSED.requires(state.stage() != AccidentStage.CLOSED);
        GovernmentLevel level = GovernmentLevel.of(by.level());
        TAKEN_OVER_FROM_ABOVE.requires(
                level.isAbove(state.investigatingLevel()),
                state.investigatingLevel().code());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        return List.of(new TakenOver(state.investigatingLevel(), level, reference, at));
    }

    /** 延长调查期限: by the government that is responsible for it, before the term is over (article 29). */
    public List<AccidentEvent> extendInvestigation(Actor by, int days, String reference, Moment moment) {
        AccidentAccess.requireInvestigatingGovernment(by, state);
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        Investigation investigation = state.investigation();
        Deadline deadline = investigation.clock().deadline();
        EXTENDED_BEFORE_EXPIRY.requires(!investigation.isOver(moment.happenedAt()), deadline.at());
        EXTENDED_BY_SIXTY_DAYS_AT_MOST.requiresAt(
                "days",
                days >= 1 && days <= LegalPeriods.EXTENSION_DAYS - investigation.extendedDays(),
                investigation.extendedDays());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        RunningClock until = RunningClock.started(LegalPeriods.extended(deadline, days), moment);
        return List.of(new Extended(days, reference, until, moment.happenedAt()));
    }

    /** 提交调查报告: at the level that is competent now, once what it had appraised is received. */
    public List<AccidentEvent> submitInvestigation(Actor by, String reference, Moment moment) {
        AccidentAccess.requireInvestigatingSide(by, state);
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        Investigation investigation = state.investigation();
        APPRAISALS_RECEIVED_FIRST.requires(!investigation.isHeld());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        Instant at = moment.happenedAt();
        return List.of(new Investigated(
                new InvestigationReport(state.investigatingLevel(), by.organisation(), reference, at),
                !investigation.isOver(at),
                AccidentHandling.decisionClock(state.grade(), moment),
                at));
    }

    /** What silence means at this instant: once for each deadline. */
    public List<AccidentEvent> lapse(Instant now) {
        List<AccidentEvent> lapsed = new ArrayList<>();
        Reporting reporting = state.reporting();
        RunningClock unit = reporting.waitingForTheUnit();
        if (unit != null && unit.hasLapsed(now)) {
            lapsed.add(late(ReportingParty.UNIT, unit, reporting.isSuspected(null)));
        }
        RunningClock level = reporting.waitingForTheLevel();
        if (level != null && level.hasLapsed(now)) {
            lapsed.add(late(ReportingParty.of(reporting.reached()), level, false));
        }
        RunningClock investigation = waitingForTheInvestigation(state);
        if (investigation != null && investigation.hasLapsed(now)) {
            Deadline deadline = investigation.deadline();
            lapsed.add(new InvestigationOverdue(deadline, deadline.at()));
        }
        lapsed.addAll(TechnicalAppraisals.of(state).lapse(now));
        RunningClock decision = waitingForTheDecision(state);
        if (decision != null && decision.hasLapsed(now)) {
            lapsed.add(
                    new DecisionOverdue(decision.deadline(), decision.deadline().at()));
        }
        RunningClock evaluation = waitingForTheEvaluation(state);
        if (evaluation != null && evaluation.hasLapsed(now)) {
            lapsed.add(new EvaluationOverdue(
                    evaluation.deadline(), evaluation.deadline().at()));
        }
        return lapsed;
    }

    private static ReportLate late(ReportingParty who, RunningClock clock, boolean suspected) {
        Deadline deadline = clock.deadline();
        return new ReportLate(new LateReport(who, deadline, suspected), deadline.at());
    }

    /** While an appraisal is waited for the term stands still, and nothing is overdue. */
    private static @Nullable RunningClock waitingForTheInvestigation(AccidentState state) {
        return state.investigation().overdue() ? null : openInvestigation(state);
    }

    private static @Nullable RunningClock openInvestigation(AccidentState state) {
        boolean running = state.stage() == AccidentStage.REPORTED
                && !state.investigation().isHeld();
        return running ? state.investigation().clock() : null;
    }

    private static @Nullable RunningClock waitingForTheDecision(AccidentState state) {
        return state.stage() == AccidentStage.INVESTIGATED ? state.handled().waitingForTheDecision() : null;
    }

    private static @Nullable RunningClock waitingForTheEvaluation(AccidentState state) {
        return state.stage() == AccidentStage.CLOSED ? state.handled().waitingForTheEvaluation() : null;
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(AccidentState state) {
        Stream<@Nullable RunningClock> all = Stream.of(
                state.reporting().waitingForTheUnit(),
                state.reporting().waitingForTheLevel(),
                waitingForTheInvestigation(state),
                waitingForTheDecision(state),
                waitingForTheEvaluation(state));
        return Stream.concat(all, TechnicalAppraisals.of(state).waitingFor())
                .filter(Objects::nonNull)
                .map(RunningClock::lapsesFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether at this instant a deadline is over that a command is still judged by, whether or not that has been told. */
    public boolean isSomebodyLate(Instant at) {
        Reporting reporting = state.reporting();
        return Stream.of(
                        reporting.unitReportedAt() == null ? reporting.unitClock() : null,
                        reporting.upwardClock(),
                        openInvestigation(state),
                        state.stage() == AccidentStage.INVESTIGATED
                                ? state.handled().decideBy()
                                : null,
                        state.stage() == AccidentStage.CLOSED ? state.handled().openEvaluation() : null)
                .filter(Objects::nonNull)
                .anyMatch(clock -> clock.isOver(at));
    }

    /** Whether deaths and injuries that become known at this instant change the grade no more (articles 13 and 20). */
    public boolean isItsGradeSettled(Instant at) {
        return state.regradeUntil().isOverdue(at);
    }

    static RunningClock levelClock(Instant received, Moment moment) {
        return RunningClock.started(LegalPeriods.hours(received, LegalPeriods.LEVEL_REPORTS_HOURS), moment);
    }

    private void requirePossible(String field, Instant at, Moment moment) {
        HAPPENED_BEFORE_IT_IS_REPORTED.requiresAt(
                field, !at.isBefore(state.facts().happenedAt()) && !at.isAfter(moment.enteredAt()));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Moment now) {
        Toll known = state.toll();
        Toll more = new Toll(known.deaths() + 1, known.seriousInjuries(), known.directLoss());
        Instant at = now.happenedAt();
        TechnicalAppraisals appraisals = TechnicalAppraisals.of(state);
        AccidentHandling handling = AccidentHandling.of(state);
        return Actions.ofNow()
                .with("supplement", () -> supplement(by, more, null, null, now))
                .with("unit-report", () -> reportByUnit(by, null, now))
                .with(
                        "report-upward",
                        () -> reportUpward(by, next(state.reporting().reached()), null, now))
                .with("take-over", () -> takeOver(by, "-", at))
                .with("extend-investigation", () -> extendInvestigation(by, 1, "-", now))
                .with("commission-appraisal", () -> appraisals.commission(by, "-", "-", "-", LegalPeriods.day(at), now))
                .with("receive-appraisal", () -> appraisals.receive(by, firstWaitedFor(), "-", now))
                .with("submit-investigation", () -> submitInvestigation(by, "-", now))
                .with(
                        "determine-reporting",
                        () -> VerifiedReporting.of(state).determine(by, ReportingFinding.Kind.IN_ORDER, "-", "-", now))
                .with("extend-decision", () -> handling.extendDecision(by, 1, "-", now))
                .with("close", () -> handling.close(by, "-", now))
                .with(
                        "evaluate",
                        () -> handling.evaluate(by, Implementation.CARRIED_OUT, Implementation.CARRIED_OUT, "-", at))
                .with("publish-evaluation", () -> handling.publishEvaluation(by, "-", at))
                .names();
    }

    /** 0 when none is. */
    private int firstWaitedFor() {
        return state.investigation().appraised().all().stream()
                .filter(Appraisal::isWaitedFor)
                .mapToInt(Appraisal::number)
                .findFirst()
                .orElse(0);
    }

    private static GovernmentLevel next(GovernmentLevel level) {
        GovernmentLevel[] all = GovernmentLevel.values();
        return all[Math.min(level.ordinal() + 1, all.length - 1)];
    }
}
