package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.*;

/** A state while an event is being folded into it; never outlives the fold. */
final class CaseDraft {
    private final CaseState before;
    private final Instant at;
    private CaseStage stage;
    private boolean accidentCase;
    private @Nullable String accident;
    private List<Concerned> concerned;
    private Team team;
    private Dossier dossier;
    private @Nullable EffectiveDecision effective;
    private List<Appeal> appeals;
    private DefenceFile defences;
    private @Nullable HearingTerm hearingTerm;

    CaseDraft(CaseState before, Instant at) {
        this.before = before;
        this.at = at;
        stage = before.stage();
        accidentCase = before.accidentCase();
        accident = before.accident();
        concerned = before.concerned();
        team = before.team();
        dossier = before.dossier();
        effective = before.effective();
        appeals = before.appeals();
        defences = before.defences();
        hearingTerm = before.hearingTerm();
    }

    CaseState state() {
        return new CaseState(
                stage,
                before.filing(),
                accidentCase,
                accident,
                concerned,
                team,
                dossier,
                effective,
                appeals,
                at,
                defences,
                hearingTerm);
    }

    /**
     * Folds the event in.
     *
     * @throws IllegalStateException when a decision would have effect before the review that it needs
     */
    CaseDraft take(CaseEvent event) {
        if (!takesOfThoseWhoDeal(event) && !takesOfTheInvestigation(event) && !takesOfTheDecision(event)) {
            throw new IllegalArgumentException("an event that no case knows: " + event);
        }
        return this;
    }

    /** Of whom the case is, and who deals with it. */
    private boolean takesOfThoseWhoDeal(CaseEvent event) {
        if (event instanceof ConcernedAdded e) {
            List<Concerned> more = new ArrayList<>(concerned);
            more.addAll(e.concerned());
            concerned = more;
        } else if (event instanceof LinkedToAccident e) {
            accidentCase = true;
            accident = e.accident();
        } else if (event instanceof InvestigatorsAssigned e) {
            team = team.assigned(e.accounts());
        } else if (event instanceof TakenUp e) {
            team = team.takenUp(e.account(), e.organisation());
        } else if (event instanceof Challenged e) {
            team = team.challenged(new Challenge(e.account(), e.by(), e.grounds(), null));
        } else if (event instanceof AdjudicatorChallenged e) {
            team = team.challenged(new Challenge(e.account(), e.by(), e.grounds(), null));
        } else if (event instanceof ChallengeDecided e) {
            challengeDecided(e);
        } else if (event instanceof HeadChallenged e) {
            team = team.headChallenged(new Challenge(e.account(), e.by(), e.grounds(), null));
        } else if (event instanceof HeadChallengeDecided e) {
            team = team.headDecided(e.account(), e.upheld());
        } else if (event instanceof Replaced e) {
            team = team.off(e.account()).assigned(List.of(e.successor()));
        } else {
            return false;
        }
        return true;
    }

    private void challengeDecided(ChallengeDecided decided) {
        team = team.decided(decided.account(), decided.upheld());
        if (decided.upheld() && dossier.wasHeardBy(decided.account())) {
            stage = CaseStage.INVESTIGATED;
            dossier = dossier.without(decided.account());
        }
    }

    /** To what was proposed, and those heard of whom it was. */
    private boolean takesOfTheInvestigation(CaseEvent event) {
        if (event instanceof Investigated e) {
            stage = CaseStage.INVESTIGATED;
            dossier = dossier.investigated(e.findings(), e.report());
        } else if (event instanceof Heard e) {
            dossier = dossier.heard(e.hearing());
            stage = dossier.hearings().size() < CaseState.HEARERS ? CaseStage.INVESTIGATED : CaseStage.HEARD;
        } else if (event instanceof ReturnedToInvestigation e) {
            stage = CaseStage.FILED;
            dossier = dossier.sentBack(e.reasons());
            hearingTerm = null;
        } else if (event instanceof Proposed e) {
            stage = CaseStage.PROPOSED;
            dossier = dossier.proposed(e.proposal());
            hearingTerm = null;
        } else if (event instanceof HandedToAdjudicators e) {
            hearingTerm = new HearingTerm(e.proposeBy(), false);
        } else if (event instanceof HearingOverdue) {
            hearingTerm = Objects.requireNonNull(hearingTerm, "what is overdue has a term")
                    .missed();
        } else if (event instanceof Informed e) {
            defences = defences.informed(e.notice());
        } else if (event instanceof DefenceHeard e) {
            defences = defences.heard(e.concerned(), e.defence());
        } else if (event instanceof UnreachableReported e) {
            defences = defences.reported(e.unreachable());
        } else if (event instanceof UnreachableApproved e) {
            defences = defences.approved(e.concerned(), e.by());
        } else {
            return false;
        }
        return true;
    }

    /** From the decision on. */
    private boolean takesOfTheDecision(CaseEvent event) {
        if (event instanceof Decided e) {
            stage = CaseStage.DECIDED;
            dossier = dossier.decided(e.decision());
        } else if (event instanceof Reviewed e) {
            reviewed(e.review());
        } else if (event instanceof TookEffect) {
            tookEffect();
        } else if (event instanceof Executed e) {
            stage = stage == CaseStage.TOOK_EFFECT ? CaseStage.EXECUTED : stage;
            effective = requireEffective().executed(e.execution());
        } else if (event instanceof Evaluated e) {
            stage = CaseStage.EVALUATED;
            effective = requireEffective().evaluated(e.evaluation());
        } else if (event instanceof Served e) {
            effective = requireEffective().served(e.served());
        } else if (event instanceof AppealFiled e) {
            List<Appeal> more = new ArrayList<>(appeals);
            more.add(e.appeal());
            appeals = more;
        } else if (event instanceof AppealOverdue e) {
            appeals = undecided(e.concerned(), Appeal::missed);
        } else if (event instanceof AppealDecided e) {
            appealDecided(e);
        } else {
            return event instanceof Exonerated;
        }
        return true;
    }

    private void reviewed(Review review) {
        dossier = dossier.reviewed(review);
        if (review.result() == Review.Result.RETURNED) {
            stage = CaseStage.INVESTIGATED;
            dossier = dossier.sentBack(review.reasons());
        } else {
            stage = CaseStage.ELEVATED_REVIEW;
        }
    }

    private void tookEffect() {
        if (!before.mayTakeEffect()) {
            throw new IllegalStateException("no decision has effect before the review that it needs");
        }
        Decision decision = Objects.requireNonNull(dossier.decided(), "what has effect was decided");
        stage = CaseStage.TOOK_EFFECT;
        effective = EffectiveDecision.since(
                since(decision),
                decision,
                effective,
                Stream.concat(dossier.heardBy().stream(), dossier.decidedBy().stream())
                        .distinct()
                        .toList());
    }

    private Instant since(Decision decision) {
        Review review = dossier.review();
        return before.stage() == CaseStage.ELEVATED_REVIEW && review != null ? review.at() : decision.at();
    }

    private void appealDecided(AppealDecided decided) {
        appeals = undecided(decided.concerned(), appeal -> appeal.decided(decided.result(), decided.reasons(), at));
        if (decided.result() == Appeal.Result.REOPENED && stage.hasEffect()) {
            stage = CaseStage.INVESTIGATED;
            dossier = dossier.sentBack(decided.reasons());
        }
    }

    private List<Appeal> undecided(String concerned, UnaryOperator<Appeal> change) {
        return appeals.stream()
                .map(one -> one.undecided() && one.concerned().equals(concerned) ? change.apply(one) : one)
                .toList();
    }

    private EffectiveDecision requireEffective() {
        return Objects.requireNonNull(effective, "only what has effect is carried out");
    }
}
