package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.AppealDecided;
import org.safetyvalve.accountability.cases.CaseEvent.AppealFiled;
import org.safetyvalve.accountability.cases.CaseEvent.AppealOverdue;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * Appeals against a decision in effect, which they do not suspend (Supervision Law 2018, article 49; as amended in 2024, article 56; Law on
 * Administrative Sanctions for Public Officials 2020, articles 55 and 56): first to the body that decided (复审), which has one month, then to
 * the level above (复核), which has two. One that succeeds has the case heard again, so that nothing new has effect by another way than the
 * first decision.
 */
public final class Appeals {
    /** The instance of the body that decided. */
    static final int ITSELF = 1;

    /** The instance of the level above. */
    static final int ABOVE = 2;

    private final CaseState state;

    private Appeals(CaseState state) {
        this.state = state;
    }

    public static Appeals of(CaseState state) {
        return new Appeals(state);
    }

    /** 登记申诉 */
    public List<CaseEvent> file(
            Actor by, String concerned, SealedText grounds, Moment moment, WorkingDayCalendar calendar) {
        APPEAL_RECORDED_BY_THE_REGISTRY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DISCIPLINE_REGISTRY));
        EffectiveDecision effective = state.effective();
        if (effective == null || !state.stage().hasEffect()) {
            throw APPEAL_AGAINST_WHAT_HAS_EFFECT.refuse(state.stage());
        }
        EACH_CONCERNED_ONCE.requiresAt("concerned", state.names(concerned));
        ONE_APPEAL_AT_A_TIME.requires(state.appeals().stream().noneMatch(Appeal::undecided));
        int instance = 1
                + (int) state.appeals().stream()
                        .filter(one -> one.decision() == effective.number()
                                && one.concerned().equals(concerned))
                        .count();
        APPEALED_TWICE_AT_MOST.requires(instance <= ABOVE);
        Instant at = moment.happenedAt();
        RunningClock decideBy = RunningClock.started(term(instance, at, calendar), moment);
        return List.of(new AppealFiled(
                new Appeal(concerned, effective.number(), instance, grounds, at, decideBy, false, null, null, null),
                at));
    }

    private static Deadline term(int instance, Instant filedAt, WorkingDayCalendar calendar) {
        return calendar.calendarMonths(filedAt, instance == ITSELF ? 1 : 2);
    }

    /** 处理申诉: by others than who handled the case. */
    public List<CaseEvent> decide(Actor by, Appeal.Result result, SealedText reasons, Instant at) {
        APPEAL_DECIDED_BY_WHOM.requires(CaseAccess.maySee(by, state) && (isDecidingBody(by) || isAbove(by)));
        Appeal appeal =
                state.appeals().stream().filter(Appeal::undecided).findFirst().orElseThrow(NO_APPEAL::refuse);
        APPEAL_DECIDED_BY_WHOM.requires(appeal.instance() == ITSELF ? isDecidingBody(by) : isAbove(by));
        APPEAL_DECIDED_BY_ANOTHER.requires(!CaseAccess.tookPart(by, state));
        return List.of(new AppealDecided(result, reasons, at));
    }

    /** When somebody has to be told that an appeal is not decided; null when none waits, or when it was told. */
    public static @Nullable Instant due(CaseState state) {
        return waiting(state).map(appeal -> appeal.decideBy().lapsesFrom()).orElse(null);
    }

    /** 逾期未决: what the clock says once, at the deadline. The appeal is still to be decided. */
    public List<CaseEvent> lapse(Instant now) {
        return waiting(state)
                .filter(appeal -> appeal.decideBy().hasLapsed(now))
                .<List<CaseEvent>>map(appeal -> List.of(new AppealOverdue(
                        appeal.instance(),
                        appeal.decideBy().deadline(),
                        appeal.decideBy().deadline().at())))
                .orElseGet(List::of);
    }

    private static Optional<Appeal> waiting(CaseState state) {
        return state.appeals().stream()
                .filter(appeal -> appeal.undecided() && !appeal.overdue())
                .findFirst();
    }

    private boolean isDecidingBody(Actor by) {
        return CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY);
    }

    private boolean isAbove(Actor by) {
        return CaseAccess.isAbove(by, state);
    }
}
