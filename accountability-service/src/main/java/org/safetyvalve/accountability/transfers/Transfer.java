package org.safetyvalve.accountability.transfers;

import static org.safetyvalve.accountability.transfers.TransferRule.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.transfers.TransferEvent.Accepted;
import org.safetyvalve.accountability.transfers.TransferEvent.Acknowledged;
import org.safetyvalve.accountability.transfers.TransferEvent.DeemedAccepted;
import org.safetyvalve.accountability.transfers.TransferEvent.Designated;
import org.safetyvalve.accountability.transfers.TransferEvent.DesignationOverdue;
import org.safetyvalve.accountability.transfers.TransferEvent.Disputed;
import org.safetyvalve.accountability.transfers.TransferEvent.HandlingStarted;
import org.safetyvalve.accountability.transfers.TransferEvent.Referred;
import org.safetyvalve.accountability.transfers.TransferEvent.ResultReported;
import org.safetyvalve.accountability.transfers.TransferEvent.Returned;
import org.safetyvalve.accountability.transfers.TransferEvent.SentOn;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/**
 * A transfer (移送): a hazard, lead, case or accident handed to another organisation. It cannot be bounced for ever, cannot
 * be forgotten, and is not over before its result. Each method checks its rules and answers with what then happened, or
 * throws a {@link Refusal}.
 */
public final class Transfer {
    private static final int RETURNS_BEFORE_A_DISPUTE = 1;

    private final TransferState state;
    private final TransferTerms terms;

    private Transfer(TransferState state, TransferTerms terms) {
        this.state = state;
        this.terms = terms;
    }

    public static Transfer of(TransferState state, TransferTerms terms) {
        return new Transfer(state, terms);
    }

    /** 移送: starts the receiver's clock, from dispatch. */
    public static List<TransferEvent> refer(Actor by, Referral referral, Moment moment, TransferTerms terms) {
        SubjectKind kind = referral.subject().kind();
        Party from = Party.of(by);
        WHO_MAY_SEND.requires(maySend(by, kind), by.organisationName(), kind.code());
        SENT_TO_SOMEBODY_ELSE.requiresAt("to", !from.organisation().equals(referral.to()));
        INCOMPLETE.requiresAt("basis", !referral.basis().isBlank());
        Instant at = moment.happenedAt();
        TransferTexts texts = referral.texts().get();
        TransferDispatch dispatch = new TransferDispatch(
                referral.subject(),
                from,
                referral.district(),
                referral.basis(),
                texts.title(),
                texts.sealedTitle(),
                texts.content(),
                at);
        return List.of(new Referred(dispatch, referral.receiver(from), terms.acceptBy(moment), at));
    }

    private static boolean maySend(Actor by, SubjectKind kind) {
        boolean discipline = Mandate.hasAny(by, Role.DISCIPLINE_INSPECTOR, Role.DISCIPLINE_REGISTRY);
        boolean outside = Mandate.hasAny(by, Role.SAFETY_COMMITTEE, Role.AGENCY);
        return discipline ? kind != SubjectKind.ACCIDENT : outside && kind != SubjectKind.CASE;
    }

    /** 接收: to accept what silence has accepted already changes nothing. */
    public List<TransferEvent> accept(Actor by, @Nullable String reference, Moment moment) {
        if (state.stage() == TransferStage.DEEMED_ACCEPTED && state.to().isActedForBy(by)) {
            return List.of();
        }
        requireAnswerInTime(by, moment.happenedAt());
        return List.of(new Accepted(reference, moment.happenedAt()));
    }

    /** 退回: once, by law, and saying who is competent. The second, by whomever, is counted and is a dispute. */
    public List<TransferEvent> returnToSender(Actor by, String basis, String competentBody, Moment moment) {
        requireAnswerInTime(by, moment.happenedAt());
        RETURN_NEEDS_A_LEGAL_BASIS.requiresAt("basis", !basis.isBlank());
        RETURN_NAMES_THE_COMPETENT_BODY.requiresAt("competentBody", isAnother(competentBody));
        Instant at = moment.happenedAt();
        TransferReturn details = new TransferReturn(state.to().organisation(), basis, competentBody, at);
        if (state.bounces() < RETURNS_BEFORE_A_DISPUTE) {
            return List.of(new Returned(details, terms.sendOnBy(moment), at));
        }
        return List.of(disputed(DisputeCause.SECOND_RETURN, details, moment));
    }

    private boolean isAnother(String body) {
        return !body.isBlank()
                && !body.equals(state.to().organisation())
                && !body.equals(state.from().organisation());
    }

    /** 转送: dispatched again, to the body that the return named, with a clock of its own. */
    public List<TransferEvent> sendOn(Actor by, Moment moment) {
        Party named = new Party(requireReturned(by).competentBody(), state.to().disciplineInspection());
        return List.of(new SentOn(named, terms.acceptBy(moment), moment.happenedAt()));
    }

    /** 提出争议: the sender holds that the return was wrong; the common superior decides. */
    public List<TransferEvent> dispute(Actor by, Moment moment) {
        return List.of(disputed(DisputeCause.BY_SENDER, requireReturned(by), moment));
    }

    private TransferReturn requireReturned(Actor by) {
        ONLY_THE_SENDER.requires(state.from().isActedForBy(by));
        DESIGNATION_IS_FINAL.requires(state.stage() != TransferStage.DESIGNATED);
        ONLY_A_RETURN_IS_SENT_ON_OR_DISPUTED.requires(state.stage() == TransferStage.RETURNED, state.stage());
        return lastReturn();
    }

    private TransferReturn lastReturn() {
        return state.returns().get(state.bounces() - 1);
    }

    private Disputed disputed(DisputeCause cause, TransferReturn details, Moment moment) {
        return new Disputed(cause, details, terms.designateBy(moment), moment.happenedAt());
    }

    /** 指定管辖: by the common superior, final. */
    public List<TransferEvent> designate(Actor by, String to, String basis, Moment moment) {
        DESIGNATED_BY_THE_COMMON_SUPERIOR.requires(TransferAccess.mayDesignate(by, state));
        ONLY_A_DISPUTE_IS_DESIGNATED.requires(state.stage() == TransferStage.DISPUTED, state.stage());
        INCOMPLETE.requiresAt("basis", !basis.isBlank());
        INCOMPLETE.requiresAt("to", !to.isBlank());
        SENT_TO_SOMEBODY_ELSE.requiresAt("to", !to.equals(state.from().organisation()));
        Party designated = new Party(to, state.to().disciplineInspection());
        return List.of(new Designated(designated, by.organisation(), basis, moment.happenedAt()));
    }

    /** 开始办理 */
    public List<TransferEvent> startHandling(Actor by, Moment moment) {
        requireReceiver(by);
        NOT_YET_ACCEPTED.requires(waitsToBeHandled(), state.stage());
        return List.of(new HandlingStarted(moment.happenedAt()));
    }

    /** 反馈结果: by reference; also by a receiver that never said that it had started. */
    public List<TransferEvent> reportResult(Actor by, String reference, @Nullable String outcome, Moment moment) {
        requireReceiver(by);
        NOT_BEING_HANDLED.requires(waitsToBeHandled() || state.stage() == TransferStage.HANDLING, state.stage());
        INCOMPLETE.requiresAt("resultReference", !reference.isBlank());
        Instant at = moment.happenedAt();
        return List.of(new ResultReported(new TransferResult(reference, outcome, at), at));
    }

    private boolean waitsToBeHandled() {
        return state.stage() == TransferStage.ACCEPTED
                || state.stage() == TransferStage.DEEMED_ACCEPTED
                || state.stage() == TransferStage.DESIGNATED;
    }

    /** 确认: the sender closes it, and never before the result. */
    public List<TransferEvent> acknowledge(Actor by, Moment moment) {
        ONLY_THE_SENDER.requires(state.from().isActedForBy(by));
        NO_CLOSING_BEFORE_THE_RESULT.requires(state.stage() == TransferStage.RESULT_REPORTED, state.stage());
        return List.of(new Acknowledged(moment.happenedAt()));
    }

    /**
     * What the silence of whoever is being waited for means once the clock has lapsed; nothing when no clock has. It
     * happened at the deadline, whenever it was noticed.
     */
    public List<TransferEvent> lapse(Instant now) {
        RunningClock clock = state.clock();
        if (clock == null || !clock.hasLapsed(now)) {
            return List.of();
        }
        Deadline deadline = clock.deadline();
        Instant at = deadline.at();
        return switch (state.stage()) {
            case SENT -> List.of(new DeemedAccepted(deadline, escalatedTo(), at));
            case RETURNED -> List.of(disputed(DisputeCause.SENDER_SILENT, lastReturn(), new Moment(at, now)));
            case DISPUTED -> List.of(new DesignationOverdue(deadline, at));
            default -> List.of();
        };
    }

    /** Whether whoever is being waited for has been silent past the deadline at this instant. */
    public boolean isSilentTooLong(Instant at) {
        RunningClock clock = state.clock();
        return clock != null && clock.isOver(at);
    }

    private String escalatedTo() {
        String committee = terms.escalateTo();
        if (committee == null || state.dispatch().subject().kind().isRestricted()) {
            return state.from().organisation();
        }
        return committee;
    }

    private void requireAnswerInTime(Actor by, Instant at) {
        requireReceiver(by);
        DESIGNATION_IS_FINAL.requires(state.stage() != TransferStage.DESIGNATED);
        RunningClock clock = state.clock();
        if (state.stage() != TransferStage.SENT || clock == null) {
            throw new Refusal(NOT_WAITING_FOR_AN_ANSWER, state.stage());
        }
        ANSWERED_TOO_LATE.requires(!clock.isOver(at), clock.deadline().at());
    }

    private void requireReceiver(Actor by) {
        ONLY_THE_RECEIVER_ANSWERS.requires(state.to().isActedForBy(by));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Moment now) {
        return Actions.ofNow()
                .with("accept", () -> accept(by, null, now))
                .with("return", () -> returnToSender(by, "-", "-", now))
                .with("send-on", () -> sendOn(by, now))
                .with("dispute", () -> dispute(by, now))
                .with("designate", () -> designate(by, "-", "-", now))
                .with("start-handling", () -> startHandling(by, now))
                .with("report-result", () -> reportResult(by, "-", null, now))
                .with("acknowledge", () -> acknowledge(by, now))
                .names();
    }
}
