package org.safetyvalve.accountability.transfers;

import static org.safetyvalve.accountability.transfers.TransferRule.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
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
import org.safetyvalve.starter.domain.Actor;
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
    public static List<TransferEvent> refer(
            Actor by,
            TransferSubject subject,
            Party to,
            String reason,
            @Nullable String content,
            String district,
            Moment moment,
            TransferTerms terms) {
        Party from = Party.of(by);
        WHO_MAY_SEND.requires(
                maySend(by, subject.kind()),
                by.organisationName(),
                subject.kind().code());
        SENT_TO_SOMEBODY_ELSE.requiresAt("to.organisation", !from.organisation().equals(to.organisation()));
        RESTRICTED_GOES_THROUGH_DISCIPLINE.requiresAt(
                "to.kind",
                !subject.kind().isRestricted() || from.isDisciplineInspection() || to.isDisciplineInspection());
        INCOMPLETE.requiresAt("reason", !reason.isBlank());
        TransferDispatch dispatch = new TransferDispatch(subject, from, district, reason, content, moment.happenedAt());
        return List.of(new Referred(dispatch, to, terms.acceptBy(moment), moment.happenedAt()));
    }

    private static boolean maySend(Actor by, SubjectKind kind) {
        boolean discipline = by.hasAny(Role.DISCIPLINE_INSPECTOR, Role.DISCIPLINE_REGISTRY);
        boolean outside = by.hasAny(Role.SAFETY_COMMITTEE, Role.AGENCY);
        return discipline ? kind != SubjectKind.ACCIDENT : outside && kind != SubjectKind.CASE;
    }

    /** 接收 */
    public List<TransferEvent> accept(Actor by, Moment moment) {
        requireAnswerIn(by, moment.happenedAt());
        return List.of(new Accepted(moment.happenedAt()));
    }

    /**
     * 退回: once, by law, and saying who is competent. The second return, by whomever, is counted and becomes a dispute.
     */
    public List<TransferEvent> returnToSender(
            Actor by, LegalBasis basis, @Nullable Party competentBody, Moment moment) {
        requireAnswerIn(by, moment.happenedAt());
        RETURN_NEEDS_A_LEGAL_BASIS.requiresAt("legalBasis", basis.isComplete());
        Party competent = requireCompetentBody(competentBody);
        Instant at = moment.happenedAt();
        TransferReturn details = new TransferReturn(state.to(), basis, competent, at);
        if (state.bounces() < RETURNS_BEFORE_A_DISPUTE) {
            return List.of(new Returned(details, terms.sendOnBy(moment), at));
        }
        return List.of(
                new Returned(details, null, at),
                new Disputed(DisputeCause.SECOND_RETURN, terms.designateBy(moment), at));
    }

    private Party requireCompetentBody(@Nullable Party named) {
        if (named == null
                || named.organisation().isBlank()
                || named.organisation().equals(state.to().organisation())
                || named.organisation().equals(state.from().organisation())) {
            throw new Refusal(RETURN_NAMES_THE_COMPETENT_BODY).at("competentBody");
        }
        return named;
    }

    /** 转送: dispatched again, to the body that the return named, with a clock of its own. */
    public List<TransferEvent> sendOn(Actor by, Moment moment) {
        Party named = requireReturned(by).competentBody();
        return List.of(new SentOn(named, terms.acceptBy(moment), moment.happenedAt()));
    }

    /** 提出争议: the sender holds that the return was wrong; the common superior decides. */
    public List<TransferEvent> dispute(Actor by, Moment moment) {
        requireReturned(by);
        return List.of(new Disputed(DisputeCause.BY_SENDER, terms.designateBy(moment), moment.happenedAt()));
    }

    private TransferReturn requireReturned(Actor by) {
        ONLY_THE_SENDER.requires(state.from().isActedForBy(by));
        DESIGNATION_IS_FINAL.requires(state.stage() != TransferStage.DESIGNATED);
        ONLY_A_RETURN_IS_SENT_ON_OR_DISPUTED.requires(state.stage() == TransferStage.RETURNED, state.stage());
        return state.returns().get(state.bounces() - 1);
    }

    /** 指定管辖: by the common superior, final. */
    public List<TransferEvent> designate(Actor by, Party to, LegalBasis basis, Moment moment) {
        DESIGNATED_BY_THE_COMMON_SUPERIOR.requires(TransferAccess.mayDesignate(by, state));
        ONLY_A_DISPUTE_IS_DESIGNATED.requires(state.stage() == TransferStage.DISPUTED, state.stage());
        INCOMPLETE.requiresAt("legalBasis", basis.isComplete());
        INCOMPLETE.requiresAt("to.organisation", !to.organisation().isBlank());
        SENT_TO_SOMEBODY_ELSE.requiresAt(
                "to.organisation", !to.organisation().equals(state.from().organisation()));
        return List.of(new Designated(to, Party.of(by), basis, moment.happenedAt()));
    }

    /** 开始办理 */
    public List<TransferEvent> startHandling(Actor by, Moment moment) {
        requireReceiver(by);
        NOT_YET_ACCEPTED.requires(waitsToBeHandled(), state.stage());
        return List.of(new HandlingStarted(moment.happenedAt()));
    }

    /** 反馈结果: a receiver that reports without having said that it started has started no later than now. */
    public List<TransferEvent> reportResult(
            Actor by, TransferOutcome outcome, @Nullable String details, Moment moment) {
        requireReceiver(by);
        Instant at = moment.happenedAt();
        ResultReported reported = new ResultReported(new TransferResult(outcome, details, at), at);
        if (waitsToBeHandled()) {
            return List.of(new HandlingStarted(at), reported);
        }
        NOT_BEING_HANDLED.requires(state.stage() == TransferStage.HANDLING, state.stage());
        return List.of(reported);
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
        Instant at = clock.deadline().at();
        return switch (state.stage()) {
            case SENT -> List.of(new DeemedAccepted(at));
            case RETURNED ->
                List.of(new Disputed(DisputeCause.SENDER_SILENT, terms.designateBy(new Moment(at, now)), at));
            case DISPUTED -> List.of(new DesignationOverdue(at));
            default -> List.of();
        };
    }

    private void requireAnswerIn(Actor by, Instant at) {
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
}
