package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.Decided;
import org.safetyvalve.accountability.cases.CaseEvent.Heard;
import org.safetyvalve.accountability.cases.CaseEvent.Proposed;
import org.safetyvalve.accountability.cases.CaseEvent.ReturnedToInvestigation;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** The hearing (审理), by two adjudicators who had no part in the investigation, what they propose, and the decision. */
public final class Deliberation {
    private final CaseState state;
    private final AccountabilityForms forms;

    private Deliberation(CaseState state, AccountabilityForms forms) {
        this.state = state;
        this.forms = forms;
    }

    public static Deliberation of(CaseState state, AccountabilityForms forms) {
        return new Deliberation(state, forms);
    }

    /** 审理: an adjudicator's opinion; with the second one's the case is heard. */
    public List<CaseEvent> hear(Actor by, SealedText opinion, Instant at) {
        requireAdjudicator(by);
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.INVESTIGATED, state.stage());
        EACH_HEARS_ONCE.requires(!state.dossier().wasHeardBy(by.account()));
        requireOtherThanBefore(by);
        return List.of(new Heard(new Hearing(by.account(), opinion), at));
    }

    /**
     * 退回补充调查: what was found is not enough to propose anything, or, by the deciding body, to decide it, as when what is proposed is too light.
     */
    public List<CaseEvent> returnToInvestigation(Actor by, SealedText reasons, Instant at) {
        if (state.stage() == CaseStage.PROPOSED) {
            requireDecider(by);
        } else {
            requireAdjudicator(by);
            STEPS_IN_ORDER.requires(
                    state.stage() == CaseStage.INVESTIGATED || state.stage() == CaseStage.HEARD, state.stage());
        }
        requireNobodyChallenged();
        return List.of(new ReturnedToInvestigation(reasons, at));
    }

    private void requireAdjudicator(Actor by) {
        HEARD_BY_ADJUDICATORS.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.ADJUDICATOR));
        HEARD_BY_OTHERS_THAN_INVESTIGATORS.requires(!state.team().knows(by.account()));
    }

    /** 提出处理意见 */
    public List<CaseEvent> propose(Actor by, List<Outcome.Asked> outcomes, @Nullable SealedText reasons, Instant at) {
        requireMayPropose(by);
        List<Outcome> weighed = Outcomes.weighed(state, outcomes, forms, at);
        return List.of(new Proposed(new Decision(weighed, reasons, by.account(), at), at));
    }

    /** Answers with the hearings that it would be proposed after. */
    List<Hearing> requireMayPropose(Actor by) {
        PROPOSED_BY_A_HEARER.requires(CaseAccess.maySee(by, state)
                && by.has(Role.ADJUDICATOR)
                && state.dossier().wasHeardBy(by.account()));
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.HEARD, state.stage());
        requireNobodyChallenged();
        return state.dossier().hearings();
    }

    /** Whoever heard or decided what has effect does not judge again whether it was right. */
    private void requireOtherThanBefore(Actor by) {
        HEARD_AGAIN_BY_OTHERS.requires(!state.judgedWhatHasEffect(by.account()));
    }

    private void requireNobodyChallenged() {
        CHALLENGES_FIRST.requires(!state.team().isAnybodyChallenged());
    }

    private void requireDecider(Actor by) {
        DECIDED_BY_THE_DECIDING_BODY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY));
        DECIDED_BY_OTHERS.requires(!CaseAccess.investigatedOrHeard(by, state));
        HEAD_IS_CHALLENGED.requires(state.team().undecidedOfHead(by.account()).isEmpty());
    }

    /**
     * 决定: without effect yet, when everyone for whom a measure is proposed was informed and heard. It may be lighter than what they were told.
     *
     * @param outcomes null for what was proposed
     */
    public List<CaseEvent> decide(
            Actor by, @Nullable List<Outcome.Asked> outcomes, @Nullable SealedText reasons, Instant at) {
        requireDecider(by);
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.PROPOSED, state.stage());
        requireOtherThanBefore(by);
        requireNobodyChallenged();
        List<String> missing = Defences.of(state).missing();
        HEARD_BEFORE_THE_DECISION.requires(missing.isEmpty(), String.join(", ", missing));
        List<Outcome> proposed =
                Objects.requireNonNull(state.dossier().proposed(), "a proposal").outcomes();
        List<Outcome> decided = outcomes == null ? proposed : Outcomes.weighed(state, outcomes, forms, at);
        REASONS_FOR_A_CHANGE.requiresAt("reasons", reasons != null || decided.equals(proposed));
        Outcomes.requireNoHeavierThanTold(state, decided, forms);
        Outcomes.requireNoSanctionOfTheDead(state, decided);
        return List.of(new Decided(new Decision(decided, reasons, by.account(), at), at));
    }
}
