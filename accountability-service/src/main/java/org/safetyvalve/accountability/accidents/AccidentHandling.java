package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.Closed;
import org.safetyvalve.accountability.accidents.AccidentEvent.DecisionExtended;
import org.safetyvalve.accountability.accidents.AccidentEvent.Evaluated;
import org.safetyvalve.accountability.accidents.AccidentEvent.EvaluationPublished;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;

/** What follows from an investigation's report (事故处理): the decision on it, and whether what it ordered is done. */
public final class AccidentHandling {
    private final AccidentState state;
    private final Handling handling;

    private AccidentHandling(AccidentState state) {
        this.state = state;
        this.handling = state.handled();
    }

    public static AccidentHandling of(AccidentState state) {
        return new AccidentHandling(state);
    }

    /** Until when a report is decided on that is received now (State Council Order 493, article 32). */
    static RunningClock decisionClock(AccidentGrade grade, Moment moment) {
        int days = grade == AccidentGrade.EXTRAORDINARILY_SERIOUS
                ? LegalPeriods.DECISION_DAYS_OF_THE_GRAVEST
                : LegalPeriods.DECISION_DAYS;
        return RunningClock.started(LegalPeriods.days(moment.happenedAt(), days), moment);
    }

    /** 延长批复期限: of an extraordinarily serious accident alone, in special cases, before the term is over (article 32). */
    public List<AccidentEvent> extendDecision(Actor by, int days, String reference, Moment moment) {
        AccidentAccess.requireInvestigatingGovernment(by, state);
        DECISION_IS_WAITED_FOR.requires(state.stage() == AccidentStage.INVESTIGATED, state.stage());
        DECISION_EXTENDED_FOR_THE_GRAVEST_ALONE.requires(
                state.grade() == AccidentGrade.EXTRAORDINARILY_SERIOUS,
                state.grade().code());
        RunningClock clock = handling.decideBy();
        if (clock == null) {
            throw DECISION_HAS_A_TERM.refuse();
        }
        Deadline deadline = clock.deadline();
        DECISION_EXTENDED_BEFORE_EXPIRY.requires(
                !handling.decisionOverdue() && !clock.isOver(moment.happenedAt()), deadline.at());
        DECISION_EXTENDED_BY_THIRTY_DAYS_AT_MOST.requiresAt(
                "days",
                days >= 1 && days <= LegalPeriods.DECISION_EXTENSION_DAYS - handling.extendedDays(),
                handling.extendedDays());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        RunningClock until = RunningClock.started(LegalPeriods.extended(deadline, days), moment);
        return List.of(new DecisionExtended(days, reference, until, moment.happenedAt()));
    }

    /** 结案: by the decision on the report (article 32). What is traced of responsibility goes its own way. */
    public List<AccidentEvent> close(Actor by, String reference, Moment moment) {
        AccidentAccess.requireInvestigatingGovernment(by, state);
        CLOSED_AFTER_THE_INVESTIGATION.requires(state.stage() == AccidentStage.INVESTIGATED, state.stage());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        Instant at = moment.happenedAt();
        RunningClock evaluateBy = RunningClock.started(LegalPeriods.months(at, LegalPeriods.EVALUATION_MONTHS), moment);
        return List.of(new Closed(reference, isInTime(handling.decideBy(), at), evaluateBy, at));
    }

    /** 整改评估: within a year of the decision (Work Safety Law, article 86), once. */
    public List<AccidentEvent> evaluate(
            Actor by, Implementation rectification, Implementation accountability, String reference, Instant at) {
        AccidentAccess.requireInvestigatingSide(by, state);
        EVALUATED_AFTER_THE_DECISION.requires(state.stage() == AccidentStage.CLOSED, state.stage());
        EVALUATED_ONCE.requires(handling.evaluation() == null);
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        Boolean inTime = isInTime(handling.evaluateBy(), at);
        return List.of(new Evaluated(
                new Evaluation(rectification, accountability, by.organisation(), reference, inTime, at, null), at));
    }

    /** 公开评估结果 (Work Safety Law, article 86). */
    public List<AccidentEvent> publishEvaluation(Actor by, String reference, Instant at) {
        AccidentAccess.requireInvestigatingSide(by, state);
        Evaluation evaluation = handling.evaluation();
        if (evaluation == null) {
            throw PUBLISHED_WHEN_EVALUATED.refuse();
        }
        PUBLISHED_ONCE.requires(evaluation.publication() == null);
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        return List.of(new EvaluationPublished(reference, at));
    }

    /** What was started by a version that knew no term is neither in time nor late. */
    private static @Nullable Boolean isInTime(@Nullable RunningClock clock, Instant at) {
        return clock == null ? null : !clock.isOver(at);
    }
}
