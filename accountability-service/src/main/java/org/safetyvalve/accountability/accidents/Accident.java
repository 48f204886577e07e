package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.util.ArrayList;
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
 * report was late or concealed follow from what was reported and from the clock; nobody sets them.
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
            events.add(late(ReportingParty.UNIT, clock, reporting.isConcealed(reportedAt)));
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
        requireInvestigatingGovernment(by);
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        Investigation investigation = state.investigation();
        Deadline deadline = investigation.clock().deadline();
        EXTENDED_BEFORE_EXPIRY.requires(!deadline.isOverdue(moment.happenedAt()), deadline.at());
        EXTENDED_BY_SIXTY_DAYS_AT_MOST.requiresAt(
                "days",
                days >= 1 && days <= LegalPeriods.EXTENSION_DAYS - investigation.extendedDays(),
                investigation.extendedDays());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        RunningClock until = RunningClock.started(LegalPeriods.extended(deadline, days), moment);
        return List.of(new Extended(days, reference, until, moment.happenedAt()));
    }

    /** 提交调查报告: at the level that is competent now. */
    public List<AccidentEvent> submitInvestigation(Actor by, String reference, Instant at) {
        GovernmentLevel level = state.investigatingLevel();
        boolean office = AccidentAccess.isOffice(by, state) || AccidentAccess.isGovernment(by, state);
        INVESTIGATED_BY_ITS_LEVEL.requires(office && level.isThatOf(by), level.code());
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        boolean inTime = !state.investigation().clock().isOver(at);
        return List.of(new Investigated(new InvestigationReport(level, by.organisation(), reference, at), inTime, at));
    }

    /** 结案: by the decision on the report (article 32). What is traced of responsibility goes its own way. */
    public List<AccidentEvent> close(Actor by, String reference, Instant at) {
        requireInvestigatingGovernment(by);
        CLOSED_AFTER_THE_INVESTIGATION.requires(state.stage() == AccidentStage.INVESTIGATED, state.stage());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        return List.of(new Closed(reference, at));
    }

    private void requireInvestigatingGovernment(Actor by) {
        GovernmentLevel level = state.investigatingLevel();
        DECIDED_BY_THE_INVESTIGATING_GOVERNMENT.requires(
                AccidentAccess.isGovernment(by, state) && level.isThatOf(by), level.code());
    }

    /** What silence means at this instant: once for each deadline. */
    public List<AccidentEvent> lapse(Instant now) {
        List<AccidentEvent> lapsed = new ArrayList<>();
        Reporting reporting = state.reporting();
        RunningClock unit = reporting.waitingForTheUnit();
        if (unit != null && unit.hasLapsed(now)) {
            lapsed.add(late(ReportingParty.UNIT, unit, reporting.isConcealed(null)));
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
        return lapsed;
    }

    private static ReportLate late(ReportingParty who, RunningClock clock, boolean concealed) {
        Deadline deadline = clock.deadline();
        return new ReportLate(new LateReport(who, deadline, concealed), deadline.at());
    }

    private static @Nullable RunningClock waitingForTheInvestigation(AccidentState state) {
        boolean waiting = state.stage() == AccidentStage.REPORTED
                && !state.investigation().overdue();
        return waiting ? state.investigation().clock() : null;
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(AccidentState state) {
        return waitedFor(state)
                .map(RunningClock::lapsesFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether at this instant somebody who is still waited for is too late. */
    public boolean isSomebodyLate(Instant at) {
        return waitedFor(state).anyMatch(clock -> clock.isOver(at));
    }

    private static Stream<RunningClock> waitedFor(AccidentState state) {
        return Stream.of(
                        state.reporting().waitingForTheUnit(),
                        state.reporting().waitingForTheLevel(),
                        waitingForTheInvestigation(state))
                .filter(Objects::nonNull);
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
        return Actions.ofNow()
                .with("supplement", () -> supplement(by, more, null, null, now))
                .with("unit-report", () -> reportByUnit(by, null, now))
                .with(
                        "report-upward",
                        () -> reportUpward(by, next(state.reporting().reached()), null, now))
                .with("take-over", () -> takeOver(by, "-", at))
                .with("extend-investigation", () -> extendInvestigation(by, 1, "-", now))
                .with("submit-investigation", () -> submitInvestigation(by, "-", at))
                .with("close", () -> close(by, "-", at))
                .names();
    }

    private static GovernmentLevel next(GovernmentLevel level) {
        GovernmentLevel[] all = GovernmentLevel.values();
        return all[Math.min(level.ordinal() + 1, all.length - 1)];
    }
}
