package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.CaseEvent.Exonerated;
import org.safetyvalve.accountability.cases.CaseEvent.TookEffect;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

class ElevatedReviewTest {
    private final CaseScene scene = ofAnAccident().investigated();

    private void review(Review.Result result, List<Outcome.Asked> instead) {
        scene.given(scene.review().review(REVIEWER, result, instead, TEXT, NOW));
    }

    @Test
    void aDecisionHasNoEffectBeforeItWhoeverAsks() {
        scene.decided();
        for (Actor actor : List.of(DECIDER, DECIDER_2, COUNTY_FACTOTUM)) {
            assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(actor, NOW));
        }
        for (Actor actor : List.of(REVIEWER, CITY_DECIDER, CITY_FACTOTUM)) {
            assertRefused(
                    CaseRule.DECIDED_BY_THE_DECIDING_BODY, () -> scene.effect().takeEffect(actor, NOW));
        }
    }

    @Test
    void noEventGivesItEffectBeforeThat() {
        CaseState decided = scene.decided().state();
        assertThatIllegalStateException().isThrownBy(() -> CaseState.fold(decided, new TookEffect(NOW)));
    }

    @Test
    void isForTheReviewBodyOfALevelAboveAlone() {
        scene.decided();
        for (Actor actor : List.of(
                DECIDER, COUNTY_REVIEWER, COUNTY_FACTOTUM, NEIGHBOUR, CITY_DECIDER, OTHER_COUNTY, OF_THE_BUREAU)) {
            assertRefused(
                    CaseRule.REVIEWED_BY_THE_LEVEL_ABOVE,
                    () -> scene.review().review(actor, Review.Result.APPROVED, null, null, NOW));
        }
    }

    @Test
    void isByNobodyWhoDecidedItWhereverHeWorksNow() {
        scene.decided();
        Actor moved = discipline(DECIDER.account(), CITY_BODY, "371100", Role.REVIEW_BODY);
        assertRefused(
                CaseRule.REVIEWED_BY_OTHERS,
                () -> scene.review().review(moved, Review.Result.APPROVED, null, null, NOW));
    }

    @Test
    void isOfADecisionThatNeedsItAndOfThatOnce() {
        scene.decided();
        review(Review.Result.APPROVED, null);
        assertRefused(
                CaseRule.NOTHING_TO_REVIEW,
                () -> scene.review().review(REVIEWER, Review.Result.RETURNED, null, TEXT, NOW));
    }

    @Test
    void approvedItTakesEffectAsDecided() {
        scene.decided();
        scene.given(scene.review().review(REVIEWER, Review.Result.APPROVED, null, null, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.ELEVATED_REVIEW);

        scene.inEffect();
        assertThat(scene.state().effective().decision().forms()).containsExactly("admonition", "circular");
    }

    @Test
    void changedItTakesEffectAsChanged() {
        scene.proposed(HARDER).answered();
        scene.given(scene.deliberation().decide(DECIDER, FAULT, TEXT, NOW));
        assertRefused(
                CaseRule.REVIEW_SAYS_WHY,
                () -> scene.review().review(REVIEWER, Review.Result.CHANGED, HARDER, null, NOW));
        assertRefused(
                CaseRule.REVIEW_SAYS_WHY,
                () -> scene.review().review(REVIEWER, Review.Result.CHANGED, null, TEXT, NOW));
        assertRefused(
                CaseRule.REVIEW_SAYS_WHY,
                () -> scene.review().review(REVIEWER, Review.Result.APPROVED, HARDER, TEXT, NOW));
        review(Review.Result.CHANGED, HARDER);

        scene.inEffect();
        assertThat(scene.state().effective().decision().forms()).containsExactly("circular", "administrative-sanction");
    }

    @Test
    void changedItIsNoHeavierThanWhatThoseConcernedWereTold() {
        scene.decided();
        assertRefused(
                CaseRule.NO_HEAVIER_THAN_TOLD,
                () -> scene.review().review(REVIEWER, Review.Result.CHANGED, HARDER, TEXT, NOW));
        review(Review.Result.CHANGED, EXONERATED);
        assertThat(scene.state().dossier().decided().forms()).containsExactly("exoneration");
    }

    @Test
    void returnedItIsHeardDecidedAndReviewedAgain() {
        scene.decided();
        assertRefused(
                CaseRule.REVIEW_SAYS_WHY,
                () -> scene.review().review(REVIEWER, Review.Result.RETURNED, null, null, NOW));
        review(Review.Result.RETURNED, null);

        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> scene.effect().takeEffect(DECIDER, NOW));
        scene.decided();
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
        review(Review.Result.APPROVED, null);
        assertThat(scene.inEffect().state().stage()).isEqualTo(CaseStage.TOOK_EFFECT);
    }

    @Test
    void anExonerationHasNoEffectBeforeItEither() {
        scene.proposed(EXONERATED);
        scene.given(scene.deliberation().decide(DECIDER, null, null, NOW));
        assertThat(scene.state().dossier().decided().forms()).containsExactly("exoneration");
        assertThat(scene.history()).noneMatch(Exonerated.class::isInstance);
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
        review(Review.Result.APPROVED, null);

        List<CaseEvent> events = scene.effect().takeEffect(DECIDER, NOW);
        assertThat(events).containsExactly(new TookEffect(NOW), new Exonerated("1", "《某条例》第八条", NOW));
    }

    @Test
    void whoInvestigatedItDoesNotReviewIt() {
        CaseScene seconded = ofAnAccident();
        seconded.given(seconded.investigation()
                .assign(
                        DECIDER,
                        List.of(INVESTIGATOR_1.account(), INVESTIGATOR_2.account(), CITY_FACTOTUM.account()),
                        NOW));
        seconded.given(seconded.investigation().takeUp(INVESTIGATOR_1, NOW));
        seconded.given(seconded.investigation().takeUp(INVESTIGATOR_2, NOW));
        seconded.given(seconded.investigation().takeUp(CITY_FACTOTUM, NOW));
        seconded.given(seconded.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        seconded.decided();
        assertRefused(
                CaseRule.REVIEWED_BY_OTHERS,
                () -> seconded.review().review(CITY_FACTOTUM, Review.Result.APPROVED, null, null, NOW));
    }

    @Test
    void whoseHazardHasLedToAnAccidentIsLinkedToItBeforeAnythingHasEffect() {
        CaseScene scene = ofNoAccident().investigated().decided().withAnAccidentOfItsHazard();
        assertRefused(CaseRule.ACCIDENT_IS_LINKED, () -> scene.effect().takeEffect(DECIDER, NOW));
        assertThat(scene.actions(DECIDER)).doesNotContain("take-effect").contains("link-to-accident");

        scene.given(scene.file().linkToAccident(DECIDER, "accident-1", NOW));
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
    }
}
