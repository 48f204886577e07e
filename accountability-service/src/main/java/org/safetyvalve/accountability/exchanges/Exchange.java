package org.safetyvalve.accountability.exchanges;

import static org.safetyvalve.accountability.exchanges.ExchangeRule.*;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.CommitmentEvent;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.commitments.Escalation;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Closed;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Held;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.OfACommitment;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Planned;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Postponed;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/**
 * A regular exchange (定期沟通) between discipline inspection and the safety committee office. It may be postponed and is
 * never dropped; whoever records one says when the next is, so that the calendar never ends. What was agreed is followed up
 * until the other party has verified it. Each method checks its rules and answers with what then happened, or throws a
 * {@link Refusal}.
 */
public final class Exchange {
    private final ExchangeState state;

    private Exchange(ExchangeState state) {
        this.state = state;
    }

    public static Exchange of(ExchangeState state) {
        return new Exchange(state);
    }

    /**
     * Whether the exchange exists for the actor: for its parties, for discipline inspection of the district, and for
     * whoever was told that a commitment is overdue.
     */
    public static boolean maySee(Actor actor, ExchangeState state) {
        return seesAll(actor, state) || state.commitments().stream().anyMatch(commitment -> wasTold(actor, commitment));
    }

    /** Whether the actor reads the minutes and everything that was agreed. */
    public static boolean seesAll(Actor actor, ExchangeState state) {
        return meets(actor, state) || Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /** Whether what was agreed exists for the actor, who may see the exchange. */
    public static boolean maySee(Actor actor, ExchangeState state, Commitment commitment) {
        return seesAll(actor, state) || wasTold(actor, commitment);
    }

    private static boolean wasTold(Actor actor, Commitment commitment) {
        String told = commitment.escalatedTo();
        return told != null && Oversight.answersFor(actor, told);
    }

    private static boolean meets(Actor actor, ExchangeState state) {
        return state.parties().contains(actor.organisation()) && Oversight.speaksFor(actor, state.district());
    }

    /** 安排 */
    public static List<ExchangeEvent> plan(Actor by, String with, String district, ExchangePlan plan, Instant at) {
        EXCHANGED_BY_DISCIPLINE_AND_COMMITTEE.requires(Oversight.speaksFor(by, district));
        EXCHANGED_WITH_ANOTHER.requiresAt("with", !with.equals(by.organisation()));
        requireLater(plan, at, "plan");
        return List.of(new Planned(List.of(by.organisation(), with), district, plan, at));
    }

    private static void requireLater(ExchangePlan plan, Instant than, String field) {
        EXCHANGE_SAYS_WHAT.requiresAt(field + ".reference", !plan.reference().isBlank());
        EXCHANGE_SAYS_WHAT.requiresAt(field + ".place", !plan.place().isBlank());
        EXCHANGED_LATER.requiresAt(field + ".at", plan.at().isAfter(than));
    }

    /** 改期: to a later time, for a reason. */
    public List<ExchangeEvent> postpone(Actor by, Instant to, String place, String reason, Instant at) {
        requireParty(by);
        EXCHANGE_NOT_PLANNED.requires(state.stage() == ExchangeStage.PLANNED, state.stage());
        EXCHANGE_SAYS_WHAT.requiresAt("reason", !reason.isBlank());
        ExchangePlan plan = new ExchangePlan(state.plan().reference(), to, place);
        requireLater(plan, at, "to");
        return List.of(new Postponed(plan, reason, at));
    }

    /**
     * 会商
     *
     * @param nextPlan when the exchange after it is
     * @param next that one's id
     */
    public List<ExchangeEvent> hold(
            Actor by, Agenda agenda, String minutes, ExchangePlan nextPlan, String next, Instant at) {
        requireParty(by);
        EXCHANGE_NOT_PLANNED.requires(state.stage() == ExchangeStage.PLANNED, state.stage());
        EXCHANGED_AT_ITS_TIME.requires(
                !at.isBefore(state.plan().at()), state.plan().at());
        EXCHANGE_SAYS_WHAT.requiresAt("minutes", !minutes.isBlank());
        requireLater(nextPlan, at, "next");
        return List.of(new Held(agenda, minutes, next, at));
    }

    /** 议定: by a deadline that is fixed now. */
    public List<ExchangeEvent> agree(
            Actor by, String organisation, String text, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        requireParty(by);
        AGREED_AT_THE_EXCHANGE.requires(state.stage() == ExchangeStage.HELD, state.stage());
        AGREED_BY_A_PARTY.requiresAt("organisation", state.parties().contains(organisation));
        return wrapped(commitments().make(organisation, text, workingDays, moment, calendar));
    }

    /** 报告落实 */
    public List<ExchangeEvent> reportKept(Actor by, int commitment, String report, Superiors superiors, Instant at) {
        return wrapped(commitments().report(by, visibleTo(by), commitment, report, at, escalation(superiors)));
    }

    /** 核实: by the other party. */
    public List<ExchangeEvent> verifyKept(Actor by, int commitment, @Nullable String opinion, Instant at) {
        return wrapped(commitments().verify(by, meets(by, state), visibleTo(by), commitment, opinion, at));
    }

    /** 核实未通过: another round, with a new deadline. */
    public List<ExchangeEvent> failVerification(
            Actor by, int commitment, String opinion, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        return wrapped(commitments()
                .failVerification(
                        by, meets(by, state), visibleTo(by), commitment, opinion, workingDays, moment, calendar));
    }

    /** 办结 */
    public List<ExchangeEvent> close(Actor by, Instant at) {
        requireParty(by);
        EXCHANGE_CLOSED_WHEN_ALL_IS_KEPT.requires(
                state.stage() == ExchangeStage.HELD && commitments().areAllVerified(), state.stage());
        return List.of(new Closed(at));
    }

    /** What the clock says of what was agreed; each once a round. */
    public List<ExchangeEvent> lapse(Instant now, Superiors superiors) {
        return wrapped(commitments().lapse(now, escalation(superiors)));
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(ExchangeState state) {
        return Commitments.of(state.commitments()).due();
    }

    private Commitments commitments() {
        return Commitments.of(state.commitments());
    }

    private Escalation escalation(Superiors superiors) {
        return new Escalation(superiors, state.parties().get(0));
    }

    private Predicate<Commitment> visibleTo(Actor by) {
        return commitment -> maySee(by, state, commitment);
    }

    private static List<ExchangeEvent> wrapped(List<CommitmentEvent> events) {
        return events.stream().<ExchangeEvent>map(OfACommitment::new).toList();
    }

    private void requireParty(Actor by) {
        EXCHANGED_BY_DISCIPLINE_AND_COMMITTEE.requires(meets(by, state));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Moment now, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        ExchangePlan later = new ExchangePlan("-", at.plusSeconds(1), "-");
        Agenda nothing = new Agenda(by.organisation(), at, List.of());
        return Actions.ofNow()
                .with("postpone", () -> postpone(by, later.at(), "-", "-", at))
                .with("hold", () -> hold(by, nothing, "-", later, "-", at))
                .with("agree", () -> agree(by, by.organisation(), "-", 1, now, calendar))
                .with("close", () -> close(by, at))
                .names();
    }

    /** What this account may do now with something that was agreed. */
    public List<String> actions(
            Actor by, int commitment, Moment now, Superiors superiors, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("report", () -> reportKept(by, commitment, "-", superiors, at))
                .with("verify", () -> verifyKept(by, commitment, null, at))
                .with("fail-verification", () -> failVerification(by, commitment, "-", 1, now, calendar))
                .names();
    }
}
