package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.Reviewed;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;

/** The elevated review (提级审核) of a county's decision in an accident case, by the level above, before any effect. */
public final class ElevatedReview {
    private final CaseState state;
    private final AccountabilityForms forms;

    private ElevatedReview(CaseState state, AccountabilityForms forms) {
        this.state = state;
        this.forms = forms;
    }

    public static ElevatedReview of(CaseState state, AccountabilityForms forms) {
        return new ElevatedReview(state, forms);
    }

    /**
     * 审核: approves, changes, or returns it to be heard again. A change may undo the county's leniency, and goes no further than what those
     * concerned were told (Sanctions law, article 43): what has to be heavier is returned.
     *
     * @param instead what takes the decision's place, for a change alone
     * @param reasons for a change and a return
     */
    public List<CaseEvent> review(
            Actor by,
            Review.Result result,
            @Nullable List<Outcome.Asked> instead,
            @Nullable SealedText reasons,
            Instant at) {
        REVIEWED_BY_THE_LEVEL_ABOVE.requires(CaseAccess.maySee(by, state) && CaseAccess.isAbove(by, state));
        REVIEWED_BY_OTHERS.requires(!CaseAccess.investigatedOrHeard(by, state)
                && !state.dossier().decidedBy().contains(by.account()));
        NOTHING_TO_REVIEW.requires(state.stage() == CaseStage.DECIDED && state.reviewRequired(), state.stage());
        REVIEW_SAYS_WHY.requiresAt("reasons", result == Review.Result.APPROVED || reasons != null);
        REVIEW_SAYS_WHY.requiresAt("outcomes", (instead != null) == (result == Review.Result.CHANGED));
        Decision reviewed = Objects.requireNonNull(state.dossier().decided(), "a decision");
        Decision changed = instead == null ? null : changed(by, instead, reasons, at);
        return List.of(
                new Reviewed(new Review(result, reviewed, changed, reasons, by.account(), by.organisation(), at), at));
    }

    private Decision changed(Actor by, List<Outcome.Asked> instead, @Nullable SealedText reasons, Instant at) {
        List<Outcome> outcomes = Outcomes.weighed(state, instead, forms, at);
        Outcomes.requireNoHeavierThanTold(state, outcomes, forms);
        return new Decision(outcomes, reasons, by.account(), at);
    }
}
