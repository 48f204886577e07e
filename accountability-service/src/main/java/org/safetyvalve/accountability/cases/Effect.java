package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.safetyvalve.accountability.cases.CaseEvent.Evaluated;
import org.safetyvalve.accountability.cases.CaseEvent.Executed;
import org.safetyvalve.accountability.cases.CaseEvent.Exonerated;
import org.safetyvalve.accountability.cases.CaseEvent.TookEffect;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** The effect of a decision, how it is carried out, and how well the case was handled. */
public final class Effect {
    private final CaseState state;
    private final AccidentsOfHazards accidents;

    private Effect(CaseState state, AccidentsOfHazards accidents) {
        this.state = state;
        this.accidents = accidents;
    }

    public static Effect of(CaseState state, AccidentsOfHazards accidents) {
        return new Effect(state, accidents);
    }

    /** 生效: whoever asks, not before the review where one is due. With it those are exonerated who did their duty. */
    public List<CaseEvent> takeEffect(Actor by, Instant at) {
        requireDecidingBody(by);
        STEPS_IN_ORDER.requires(
                state.stage() == CaseStage.DECIDED || state.stage() == CaseStage.ELEVATED_REVIEW, state.stage());
        requireNoAccidentUnlinked();
        REVIEWED_BEFORE_EFFECT.requires(state.mayTakeEffect());
        Decision decision = Objects.requireNonNull(state.dossier().decided(), "a decision");
        List<CaseEvent> events = new ArrayList<>();
        events.add(new TookEffect(at));
        for (Outcome outcome : decision.outcomes()) {
            if (outcome.exonerates()) {
                outcome.measures()
                        .forEach(measure -> events.add(new Exonerated(outcome.concerned(), measure.basis(), at)));
            }
        }
        return events;
    }

    /** Whose hazard has led to an accident is a case of that accident, whoever filed it as what. */
    private void requireNoAccidentUnlinked() {
        String hazard = state.filing().hazard();
        if (!state.accidentCase() && hazard != null) {
            String accident = accidents.arisenFrom(hazard);
            ACCIDENT_IS_LINKED.requires(accident == null, String.valueOf(accident));
        }
    }

    /** 执行: also while an appeal waits to be decided, or has the case heard again. */
    public List<CaseEvent> execute(Actor by, SealedText execution, Instant at) {
        requireDecidingBody(by);
        EffectiveDecision effective = state.effective();
        STEPS_IN_ORDER.requires(effective != null && effective.execution() == null, state.stage());
        return List.of(new Executed(execution, at));
    }

    private void requireDecidingBody(Actor by) {
        DECIDED_BY_THE_DECIDING_BODY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY));
    }

    /** 评查 */
    public List<CaseEvent> evaluate(Actor by, Evaluation.Grade grade, SealedText opinion, Instant at) {
        EVALUATED_BY_THE_REGISTRY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DISCIPLINE_REGISTRY));
        EVALUATED_BY_OTHERS.requires(!CaseAccess.tookPart(by, state));
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.EXECUTED, state.stage());
        return List.of(new Evaluated(new Evaluation(grade, opinion, by.account()), at));
    }
}
