package org.safetyvalve.accountability.cases;

import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** Who has to do with a case. For everybody else it does not exist. */
public final class CaseAccess {

    private CaseAccess() {}

    /**
     * Whether the case exists for the actor: in discipline inspection of the district, for the registry, the deciding body
     * and the leaders of the body that handles it, for its investigators until they are off it, for adjudicators while it
     * waits to be heard and for those who heard it, and for the level above from when it has something to decide. For
     * nobody of an organisation concerned, and for nobody of those who handle it who was recused.
     */
    public static boolean maySee(Actor actor, CaseState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.filing().district())
                && !state.concerns(actor.organisation())
                && (handlesItInSomeWay(actor, state) || reviews(actor, state));
    }

    private static boolean handlesItInSomeWay(Actor actor, CaseState state) {
        return !state.team().isRecused(actor.account())
                && (leads(actor, state) || investigates(actor, state) || hears(actor, state));
    }

    private static boolean leads(Actor actor, CaseState state) {
        return handles(actor, state) && actor.hasAny(Role.DISCIPLINE_REGISTRY, Role.DECISION_BODY, Role.LEADER);
    }

    private static boolean investigates(Actor actor, CaseState state) {
        return actor.has(Role.INVESTIGATOR)
                && state.team()
                        .find(actor.account())
                        .filter(one -> one.standing() != Standing.OFF)
                        .filter(one -> one.organisation() == null
                                || actor.organisation().equals(one.organisation()))
                        .isPresent();
    }

    private static boolean hears(Actor actor, CaseState state) {
        return handles(actor, state)
                && actor.has(Role.ADJUDICATOR)
                && (state.stage() == CaseStage.INVESTIGATED
                        || state.dossier().heardBy().contains(actor.account()));
    }

    private static boolean reviews(Actor actor, CaseState state) {
        boolean hasReviewed = state.dossier().review() != null;
        boolean waitsForIt = state.stage() == CaseStage.DECIDED && state.reviewRequired();
        boolean appealedToIt = state.appeals().stream().anyMatch(appeal -> appeal.instance() == Appeals.ABOVE);
        boolean ofAHead = !state.team().headChallenges().isEmpty();
        return isAbove(actor, state) && (hasReviewed || waitsForIt || appealedToIt || ofAHead);
    }

    /** Whether the actor belongs to the body that handles the case. */
    static boolean handles(Actor actor, CaseState state) {
        return actor.organisation().equals(state.filing().organisation());
    }

    /** Whether the actor is of a review body at a level above, which is another organisation. */
    static boolean isAbove(Actor actor, CaseState state) {
        return actor.has(Role.REVIEW_BODY)
                && actor.level().compareTo(state.filing().level()) > 0
                && !handles(actor, state);
    }

    /** Whether the account investigated, heard, decided or reviewed it, in any round. */
    static boolean tookPart(Actor actor, CaseState state) {
        Review review = state.dossier().review();
        return investigatedOrHeard(actor, state)
                || state.dossier().decidedBy().contains(actor.account())
                || (review != null && review.by().equals(actor.account()));
    }

    static boolean investigatedOrHeard(Actor actor, CaseState state) {
        return state.team().knows(actor.account())
                || state.team().isRecused(actor.account())
                || state.dossier().heardBy().contains(actor.account());
    }
}
