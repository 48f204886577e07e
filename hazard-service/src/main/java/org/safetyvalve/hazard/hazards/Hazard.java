package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Level;

/**
 * A hazard (隐患) with the state it has reached. Each method is a command of its users: it returns the events that follow,
 * or throws a {@link org.safetyvalve.starter.domain.Refusal} that names the rule against it. Nothing is changed here; the
 * events are folded and stored by the caller, under the version that this state was read at.
 *
 * <p>Every command first decides the deadlines that had passed by the time of the act, so that what it may do follows
 * from the clock and not from how often somebody looks at it.
 */
public record Hazard(String id, HazardState state, HazardClock clock) {

    /** 发现: the competent department holds it from now on. */
    public static List<HazardEvent> find(
            Act act,
            HazardFacts facts,
            List<EvidenceFile> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        return Triage.find(act, facts, evidence, authorities, clock);
    }

    /**
     * 立行立改: a general hazard found and completed in one entry. It needs no order and no plan, and still somebody
     * else's verification.
     */
    public static List<HazardEvent> findCompletedOnTheSpot(
            Act act,
            HazardFacts facts,
            @Nullable String unit,
            String summary,
            List<EvidenceFile> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        return Triage.findCompletedOnTheSpot(act, facts, unit, summary, evidence, authorities, clock);
    }

    /** 定级: a major one by criteria that were in force on the day, or as a whole. */
    public List<HazardEvent> classify(
            Act act, HazardLevel level, String basis, @Nullable RiskColour riskColour, Judgement judgement) {
        return decide(HazardAction.CLASSIFY, act, now -> Triage.classify(now, level, basis, riskColour, judgement));
    }

    public List<HazardEvent> reject(Act act, String reason) {
        return decide(HazardAction.REJECT, act, now -> Triage.reject(now, reason));
    }

    /**
     * 并案: into one that has its level and is still to be rectified.
     *
     * @param survivor the other one's state, or null when there is none that the actor sees
     */
    public List<HazardEvent> merge(Act act, String into, @Nullable HazardState survivor, String reason) {
        return decide(HazardAction.MERGE, act, now -> Triage.merge(now, into, survivor, reason));
    }

    /** 改定重大: a general one has turned out to be major, by criteria that are in force on the day, or as a whole. */
    public List<HazardEvent> upgrade(Act act, String basis, Judgement judgement) {
        return decide(HazardAction.UPGRADE, act, now -> Triage.upgrade(now, basis, judgement));
    }

    public List<HazardEvent> proposeDowngrade(Act act, String reason) {
        return decide(HazardAction.PROPOSE_DOWNGRADE, act, now -> Triage.proposeDowngrade(now, reason));
    }

    public List<HazardEvent> approveDowngrade(Act act) {
        return decide(HazardAction.APPROVE_DOWNGRADE, act, Triage::approveDowngrade);
    }

    public List<HazardEvent> assign(Act act, String unit, List<String> coResponsible, String basis) {
        return decide(HazardAction.ASSIGN, act, now -> Assignment.assign(now, unit, coResponsible, basis));
    }

    public List<HazardEvent> acceptAssignment(Act act) {
        return decide(HazardAction.ACCEPT_ASSIGNMENT, act, Assignment::accept);
    }

    /** 退回: once for a hazard; a second one, whoever makes it, becomes a dispute. */
    public List<HazardEvent> returnAssignment(
            Act act, @Nullable String legalBasis, @Nullable String competentBody, @Nullable String reason) {
        return decide(
                HazardAction.RETURN_ASSIGNMENT,
                act,
                now -> Assignment.giveBack(now, legalBasis, competentBody, reason));
    }

    public List<HazardEvent> dispute(
            Act act, @Nullable String legalBasis, @Nullable String competentBody, @Nullable String reason) {
        return decide(HazardAction.DISPUTE, act, now -> Assignment.dispute(now, legalBasis, competentBody, reason));
    }

    public List<HazardEvent> designate(Act act, String unit, List<String> coResponsible, String basis) {
        return decide(HazardAction.DESIGNATE, act, now -> Assignment.designate(now, unit, coResponsible, basis));
    }

    public List<HazardEvent> orderInterimControl(Act act, Measure measure) {
        return decide(HazardAction.ORDER_INTERIM_CONTROL, act, now -> Supervision.orderInterimControl(now, measure));
    }

    /** 延长查封: once, before its term has passed, by 30 days at most. */
    public List<HazardEvent> extendInterimControl(Act act, SealExtension extension) {
        return decide(
                HazardAction.EXTEND_INTERIM_CONTROL, act, now -> Supervision.extendInterimControl(now, extension));
    }

    public List<HazardEvent> liftInterimControl(Act act, String reason) {
        return decide(HazardAction.LIFT_INTERIM_CONTROL, act, now -> Supervision.liftInterimControl(now, reason));
    }

    /**
     * 挂牌督办.
     *
     * @param number of the notice (督办通知书)
     * @param issuedBy the body that issued the notice; null when it is the organisation that records it
     */
    public List<HazardEvent> list(Act act, Level level, String number, @Nullable String issuedBy) {
        return decide(HazardAction.LIST, act, now -> Supervision.list(now, level, number, issuedBy));
    }

    /** 督办催办: the listing body urges, in writing. */
    public List<HazardEvent> urge(Act act, String number, String demand) {
        return decide(HazardAction.URGE, act, now -> Supervision.urge(now, number, demand));
    }

    public List<HazardEvent> publishListing(Act act, String publication) {
        return decide(HazardAction.PUBLISH_LISTING, act, now -> Supervision.publishListing(now, publication));
    }

    public List<HazardEvent> orderEnforcement(Act act, Measure measure) {
        return decide(HazardAction.ORDER_ENFORCEMENT, act, now -> Supervision.orderEnforcement(now, measure));
    }

    public List<HazardEvent> orderRectification(Act act, String requirements, TimeLimit limit) {
        return decide(HazardAction.ORDER_RECTIFICATION, act, now -> Rectification.order(now, requirements, limit));
    }

    /** 报送整改方案: for a major hazard all five assurances (五落实), or it is refused. */
    public List<HazardEvent> submitPlan(Act act, RectificationPlan plan) {
        return decide(HazardAction.PLAN, act, now -> Rectification.submitPlan(now, plan));
    }

    public List<HazardEvent> approvePlan(Act act, @Nullable String opinion) {
        return decide(HazardAction.APPROVE_PLAN, act, now -> Rectification.approvePlan(now, opinion));
    }

    public List<HazardEvent> returnPlan(Act act, String reason) {
        return decide(HazardAction.RETURN_PLAN, act, now -> Rectification.returnPlan(now, reason));
    }

    public List<HazardEvent> requestExtension(Act act, Instant until, String reason) {
        return decide(HazardAction.REQUEST_EXTENSION, act, now -> Rectification.requestExtension(now, until, reason));
    }

    /** 同意延期, until what was asked for or, when given, an earlier instant. */
    public List<HazardEvent> grantExtension(Act act, @Nullable Instant until, String reason) {
        return decide(HazardAction.GRANT_EXTENSION, act, now -> Rectification.grantExtension(now, until, reason));
    }

    public List<HazardEvent> refuseExtension(Act act, String reason) {
        return decide(HazardAction.REFUSE_EXTENSION, act, now -> Rectification.refuseExtension(now, reason));
    }

    /** 报告整改进展. */
    public List<HazardEvent> reportProgress(Act act, String summary, List<EvidenceFile> evidence) {
        return decide(HazardAction.REPORT_PROGRESS, act, now -> Rectification.reportProgress(now, summary, evidence));
    }

    public List<HazardEvent> claimCompletion(Act act, String summary, List<EvidenceFile> evidence) {
        return decide(HazardAction.COMPLETE, act, now -> Rectification.claimCompletion(now, summary, evidence));
    }

    public List<HazardEvent> verify(Act act, Inspection inspection) {
        return decide(HazardAction.VERIFY, act, now -> Conclusion.verify(now, inspection));
    }

    /** 验收不合格: back to rectifying, round n+1, by a time limit of its own. From the second time on the level above is told. */
    public List<HazardEvent> failVerification(Act act, Inspection inspection, TimeLimit limit) {
        return decide(HazardAction.FAIL_VERIFICATION, act, now -> Conclusion.fail(now, inspection, limit));
    }

    public List<HazardEvent> delist(Act act, String reason) {
        return decide(HazardAction.DELIST, act, now -> Conclusion.delist(now, reason));
    }

    public List<HazardEvent> close(Act act, String reason) {
        return decide(HazardAction.CLOSE, act, now -> Conclusion.close(now, reason));
    }

    /**
     * 复发重启.
     *
     * @param recurrence the hazard that its coming back was recorded as, or null
     */
    public List<HazardEvent> reopen(Act act, String reason, @Nullable String recurrence) {
        return decide(HazardAction.REOPEN, act, now -> Conclusion.reopen(now, reason, recurrence));
    }

    /**
     * 责任承继: an organisation was merged, and its successor answers for the hazard wherever it did, or shares it in its place. Empty
     * when the hazard has ended, whose past stays as it was, or when the organisation left no place here.
     */
    public List<HazardEvent> inherit(Act act, String from, String to) {
        return state.isLeftBy(from, to) && !state.stage().hasEnded()
                ? List.of(new ResponsibilityEvent.ResponsibilityInherited(act.stamp(), from, to))
                : List.of();
    }

    /** Decides every deadline that has passed by now. Empty when there is nothing to decide. */
    public List<HazardEvent> lapse(Act clockwork) {
        return Lapse.by(clockwork.now(), state, clockwork);
    }

    /** Whether this act depends on deciding a deadline that has passed: an instance with a wrong clock must not. */
    public boolean dependsOnTheClock(Instant at) {
        return !Lapse.passed(state, at).isEmpty();
    }

    /** What this actor may do now. */
    public Set<HazardAction> open(Act act) {
        return HazardAction.open(caughtUp(Lapse.by(act.at(), state, act)), act);
    }

    private List<HazardEvent> decide(HazardAction action, Act act, Function<Moment, List<HazardEvent>> command) {
        List<HazardEvent> lapsed = Lapse.by(act.at(), state, act);
        HazardState caughtUp = caughtUp(lapsed);
        action.check(caughtUp, act);
        if (act.statesThePast() && act.at().isBefore(state.lastAt())) {
            throw HazardRule.DATES_IN_ORDER.refuse().at("occurredAt");
        }
        List<HazardEvent> events = new ArrayList<>(lapsed);
        events.addAll(command.apply(new Moment(id, caughtUp, clock, act)));
        return List.copyOf(events);
    }

    private HazardState caughtUp(List<HazardEvent> lapsed) {
        HazardState caughtUp = state;
        for (HazardEvent event : lapsed) {
            caughtUp = event.foldInto(caughtUp);
        }
        return caughtUp;
    }
}
