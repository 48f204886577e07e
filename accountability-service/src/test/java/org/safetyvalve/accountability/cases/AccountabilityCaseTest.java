package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.CITY;
import static org.safetyvalve.accountability.People.DONGGANG;
import static org.safetyvalve.accountability.People.LEADER;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Role;

class AccountabilityCaseTest {

    private static FilingGround lead(boolean ripe) {
        return new FilingGround(GroundKind.LEAD, "lead-1", DONGGANG, "hazard-1", ripe, false, null, "hazard-1");
    }

    @Test
    void isFiledByADecidingBodyOfDisciplineInspectionAlone() {
        for (Actor actor :
                List.of(REGISTRAR, INVESTIGATOR_1, ADJUDICATOR_1, INSPECTOR, REVIEWER, OTHER_COUNTY, LEADER)) {
            assertRefused(
                    CaseRule.FILED_BY_THE_DECIDING_BODY,
                    () -> AccountabilityCase.file(actor, filing(Level.COUNTY), false, List.of(THE_UNIT), NOW));
        }
    }

    @Test
    void isFiledFromARipeGroundThatItsFilerKnowsOf() {
        assertRefused(
                CaseRule.FILED_ON_A_GROUND, () -> AccountabilityCase.requireGround(DECIDER, "lead", Optional.empty()));
        assertRefused(
                CaseRule.FILED_ON_A_GROUND,
                () -> AccountabilityCase.requireGround(OTHER_COUNTY, "lead", Optional.of(lead(true))));
        assertRefused(
                CaseRule.GROUND_IS_RIPE,
                () -> AccountabilityCase.requireGround(DECIDER, "lead", Optional.of(lead(false))));
        assertThat(AccountabilityCase.requireGround(DECIDER, "lead", Optional.of(lead(true))))
                .isEqualTo(lead(true));
    }

    @Test
    void concernsSomebodyAndSaysAsWhat() {
        assertRefused(
                CaseRule.SOMEBODY_IS_CONCERNED,
                () -> AccountabilityCase.file(DECIDER, filing(Level.COUNTY), false, List.of(), NOW));
        for (Concerned wrong : List.of(
                new Concerned("1", List.of(), UNIT, null),
                new Concerned("1", List.of(Capacity.CADRE), BUREAU, null),
                new Concerned("1", List.of(Capacity.UNIT), UNIT, TEXT),
                new Concerned("1", List.of(Capacity.PARTY_MEMBER), BUREAU, TEXT),
                new Concerned("1", List.of(Capacity.UNIT, Capacity.CADRE), BUREAU, TEXT))) {
            assertRefused(
                    CaseRule.CONCERNED_BY_CAPACITY,
                    () -> AccountabilityCase.file(DECIDER, filing(Level.COUNTY), false, List.of(wrong), NOW));
        }
    }

    @Test
    void noBodyHandlesACaseOfItsOwn() {
        Concerned itself = new Concerned("1", List.of(Capacity.PARTY_ORGANISATION), COUNTY_BODY, null);
        assertRefused(
                CaseRule.NO_BODY_IN_ITS_OWN_CASE,
                () -> AccountabilityCase.file(DECIDER, filing(Level.COUNTY), false, List.of(itself), NOW));
    }

    @Test
    void moreAreConcernedOnlyWhileItIsInvestigated() {
        Concerned another = new Concerned("3", List.of(Capacity.UNIT), "another-unit", null);
        CaseScene scene = ofNoAccident();

        assertRefused(
                CaseRule.LED_BY_THE_DECIDING_BODY, () -> scene.file().addConcerned(REGISTRAR, List.of(another), NOW));
        scene.given(scene.file().addConcerned(DECIDER, List.of(another), NOW));
        assertThat(scene.state().concerned()).hasSize(3);
        CaseScene later = ofNoAccident().investigated();
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> later.file().addConcerned(DECIDER, List.of(another), NOW));
    }

    @Test
    void aCaseThatTurnsOutToFollowAnAccidentNeedsTheReviewEvenWhenItIsDecided() {
        CaseScene scene = ofNoAccident().investigated().decided();
        assertThat(scene.actions(DECIDER)).contains("take-effect");

        scene.given(scene.file().linkToAccident(DECIDER, "accident-1", NOW));

        assertThat(scene.state().reviewRequired()).isTrue();
        assertThat(scene.actions(DECIDER)).doesNotContain("take-effect");
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
        assertThat(scene.file().linkToAccident(DECIDER, "accident-1", NOW)).isEmpty();
    }

    @Test
    void whatHadEffectIsNotLinkedToAnAccidentAfterwards() {
        CaseScene scene = ofNoAccident().investigated().decided().inEffect();
        assertRefused(CaseRule.LINKED_BEFORE_EFFECT, () -> scene.file().linkToAccident(DECIDER, "accident-1", NOW));
    }

    @Test
    void existsForThoseAloneWhoHaveToDoWithIt() {
        CaseState filed = ofAnAccident().underInvestigation().state();

        assertThat(List.of(DECIDER, DECIDER_2, REGISTRAR, INVESTIGATOR_1, INVESTIGATOR_2))
                .allMatch(actor -> CaseAccess.maySee(actor, filed));
        assertThat(List.of(
                        INVESTIGATOR_3,
                        ADJUDICATOR_1,
                        INSPECTOR,
                        COUNTY_REVIEWER,
                        REVIEWER,
                        CITY_DECIDER,
                        OTHER_COUNTY,
                        OF_THE_BUREAU,
                        LEADER))
                .noneMatch(actor -> CaseAccess.maySee(actor, filed));
    }

    @Test
    void existsForTheLeadersOfTheBodyThatHandlesIt() {
        Actor leader = county("dg-leader", Role.LEADER, Role.DISCIPLINE_INSPECTOR);
        assertThat(CaseAccess.maySee(leader, ofAnAccident().state())).isTrue();
    }

    @Test
    void existsForAdjudicatorsWhileItWaitsAndForThoseWhoHeardIt() {
        CaseScene scene = ofAnAccident().investigated();
        assertThat(List.of(ADJUDICATOR_1, ADJUDICATOR_3)).allMatch(actor -> CaseAccess.maySee(actor, scene.state()));

        scene.heard();
        assertThat(CaseAccess.maySee(ADJUDICATOR_1, scene.state())).isTrue();
        assertThat(CaseAccess.maySee(ADJUDICATOR_3, scene.state())).isFalse();
    }

    @Test
    void existsForTheLevelAboveWhenItHasADecisionToReview() {
        CaseScene scene = ofAnAccident().investigated().proposed(FAULT).answered();
        assertThat(CaseAccess.maySee(REVIEWER, scene.state())).isFalse();

        scene.given(scene.deliberation().decide(DECIDER, null, null, NOW));
        assertThat(CaseAccess.maySee(REVIEWER, scene.state())).isTrue();
        assertThat(CaseAccess.maySee(COUNTY_REVIEWER, scene.state())).isFalse();
        assertThat(CaseAccess.maySee(
                        discipline("jn-review", "jinan-discipline", "370100", Role.REVIEW_BODY), scene.state()))
                .isFalse();
    }

    @Test
    void aCitysCaseNeedsNoReview() {
        Actor city = discipline("rz-decision", CITY_BODY, CITY, Role.DECISION_BODY);
        CaseState state = fold(AccountabilityCase.file(city, filing(Level.CITY), true, List.of(CADRE, THE_UNIT), NOW));
        assertThat(state.reviewRequired()).isFalse();
    }
}
