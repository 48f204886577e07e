package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.AppealDecided;
import org.safetyvalve.accountability.cases.CaseEvent.AppealFiled;
import org.safetyvalve.accountability.cases.CaseEvent.AppealOverdue;
import org.safetyvalve.accountability.cases.CaseEvent.Served;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * Appeals against a decision in effect, which they do not suspend (Supervision Law 2018, article 49; as amended in 2024, article 56; Law on
 * Administrative Sanctions for Public Officials 2020, articles 55 and 56; Accountability Regulation of the Party 2019, article 21): first to the
 * body that decided (复审), which has one month, then to the level above (复核), which has two; each within a month from the receipt of what
 * it is against, once that is on record. One that succeeds has the case heard again by others, so that nothing new has effect by another way than
 * the first decision, and nothing heavier than it. Until then that stands, and may be carried out, served and appealed against by the others.
 */
public final class Appeals {
    /** The instance of the body that decided. */
    static final int ITSELF = 1;

    /** The instance of the level above. */
    static final int ABOVE = 2;

    private static final int MONTHS_TO_APPEAL = 1;

    private final CaseState state;

    private Appeals(CaseState state) {
        this.state = state;
    }

    public static Appeals of(CaseState state) {
        return new Appeals(state);
    }

    /**
     * 送达: the decision in effect, or what was last said of an appeal of this one against it. From its receipt on runs the month to appeal;
     * against what the level above has said there is no appeal.
     */
    public List<CaseEvent> serve(
            Actor by,
            String concerned,
            Instant receivedAt,
            SealedText receipt,
            Instant at,
            WorkingDayCalendar calendar) {
        SERVED_BY_THE_REGISTRY.requires(isRegistry(by));
        EffectiveDecision effective = requireEffect();
        EACH_CONCERNED_ONCE.requiresAt("concerned", state.names(concerned));
        SERVED_ONCE.requires(isUnserved(concerned));
        List<Appeal> appeals = appealsOf(concerned, effective);
        requirePossible(receivedAt, lastSaidAt(appeals, effective), at);
        Deadline appealUntil = calendar.calendarMonths(receivedAt, MONTHS_TO_APPEAL);
        return List.of(new Served(new ServedDecision(concerned, appeals.size(), receipt, receivedAt, appealUntil), at));
    }

    private static Instant lastSaidAt(List<Appeal> appeals, EffectiveDecision effective) {
        return appeals.isEmpty()
                ? effective.since()
                : Objects.requireNonNullElse(appeals.get(appeals.size() - 1).decidedAt(), effective.since());
    }

    private static void requirePossible(Instant receivedAt, Instant decidedAt, Instant now) {
        RECEIVED_AFTER_THE_DECISION.requiresAt(
                "receivedAt", !receivedAt.isBefore(decidedAt) && !receivedAt.isAfter(now));
    }

    /** Whether what stands for this one may be served now. */
    boolean isUnserved(String concerned) {
        EffectiveDecision effective = state.effective();
        if (effective == null) {
            return false;
        }
        List<Appeal> appeals = appealsOf(concerned, effective);
        return appeals.size() < ABOVE
                && appeals.stream().noneMatch(Appeal::standsOpen)
                && effective.served(concerned, appeals.size()).isEmpty();
    }

    /** Whether at this instant the month has passed in which this one may appeal. */
    public boolean isTooLate(String concerned, Instant at) {
        EffectiveDecision effective = state.effective();
        return effective != null
                && effective
                        .served(concerned, appealsOf(concerned, effective).size())
                        .filter(served -> served.appealUntil().isOverdue(at))
                        .isPresent();
    }

    private List<Appeal> appealsOf(String concerned, EffectiveDecision effective) {
        return state.appeals().stream()
                .filter(one ->
                        one.decision() == effective.number() && one.concerned().equals(concerned))
                .toList();
    }

    private EffectiveDecision requireEffect() {
        EffectiveDecision effective = state.effective();
        if (effective == null) {
            throw APPEAL_AGAINST_WHAT_HAS_EFFECT.refuse(state.stage());
        }
        return effective;
    }

    private boolean isRegistry(Actor by) {
        return CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DISCIPLINE_REGISTRY);
    }

    /**
     * 登记申诉
     *
     * @param receivedAt when it was received, or null for now: that somebody records it late takes nobody's right
     */
    public List<CaseEvent> file(
            Actor by,
            String concerned,
            SealedText grounds,
            @Nullable Instant receivedAt,
            Moment moment,
            WorkingDayCalendar calendar) {
        APPEAL_RECORDED_BY_THE_REGISTRY.requires(isRegistry(by));
        EffectiveDecision effective = requireEffect();
        EACH_CONCERNED_ONCE.requiresAt("concerned", state.names(concerned));
        List<Appeal> appeals = appealsOf(concerned, effective);
        ONE_APPEAL_AT_A_TIME.requires(appeals.stream().noneMatch(Appeal::standsOpen)
                && undecidedOf(concerned).isEmpty());
        int instance = 1 + appeals.size();
        APPEALED_TWICE_AT_MOST.requires(instance <= ABOVE);
        if (receivedAt != null) {
            requirePossible(receivedAt, lastSaidAt(appeals, effective), moment.enteredAt());
        }
        Instant filedAt = Objects.requireNonNullElse(receivedAt, moment.happenedAt());
        APPEALED_WITHIN_A_MONTH.requires(!isTooLate(concerned, filedAt));
        RunningClock decideBy = RunningClock.started(term(instance, filedAt, calendar), moment);
        return List.of(new AppealFiled(
                new Appeal(
                        concerned, effective.number(), instance, grounds, filedAt, decideBy, false, null, null, null),
                moment.happenedAt()));
    }

    private static Deadline term(int instance, Instant filedAt, WorkingDayCalendar calendar) {
        return calendar.calendarMonths(filedAt, instance == ITSELF ? 1 : 2);
    }

    /**
     * 处理申诉: by others than who handled the case.
     *
     * @param concerned whose, or null for the only one that waits
     */
    public List<CaseEvent> decide(
            Actor by, @Nullable String concerned, Appeal.Result result, SealedText reasons, Instant at) {
        APPEAL_DECIDED_BY_WHOM.requires(CaseAccess.maySee(by, state) && (isDecidingBody(by) || isAbove(by)));
        List<Appeal> waiting = undecidedOf(concerned);
        NO_APPEAL.requires(!waiting.isEmpty());
        APPEAL_IS_NAMED.requiresAt("concerned", waiting.size() == 1);
        Appeal appeal = waiting.get(0);
        APPEAL_DECIDED_BY_WHOM.requires(appeal.instance() == ITSELF ? isDecidingBody(by) : isAbove(by));
        APPEAL_DECIDED_BY_ANOTHER.requires(!CaseAccess.tookPart(by, state));
        return List.of(new AppealDecided(appeal.concerned(), result, reasons, at));
    }

    /** @param concerned whose, or null for everybody's */
    private List<Appeal> undecidedOf(@Nullable String concerned) {
        return state.appeals().stream()
                .filter(one ->
                        one.undecided() && (concerned == null || one.concerned().equals(concerned)))
                .toList();
    }

    /** When somebody has to be told that an appeal is not decided; null when none waits, or when it was told. */
    public static @Nullable Instant due(CaseState state) {
        return waiting(state)
                .map(appeal -> appeal.decideBy().lapsesFrom())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** 逾期未决: what the clock says once, at the deadline. The appeal is still to be decided. */
    public List<CaseEvent> lapse(Instant now) {
        return waiting(state)
                .filter(appeal -> appeal.decideBy().hasLapsed(now))
                .<CaseEvent>map(appeal -> new AppealOverdue(
                        appeal.concerned(),
                        appeal.instance(),
                        appeal.decideBy().deadline(),
                        appeal.decideBy().deadline().at()))
                .toList();
    }

    private static Stream<Appeal> waiting(CaseState state) {
        return state.appeals().stream().filter(appeal -> appeal.undecided() && !appeal.overdue());
    }

    private boolean isDecidingBody(Actor by) {
        return CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY);
    }

    private boolean isAbove(Actor by) {
        return CaseAccess.isAbove(by, state);
    }
}
