package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

class RecusalTest {
    private final CaseScene scene = ofNoAccident();

    private void challenge(Actor by, Actor adjudicator) {
        scene.given(scene.recusal().challenge(by, adjudicator.account(), TEXT, NOW));
    }

    private void decide(Actor adjudicator, boolean upheld) {
        scene.given(scene.recusal().decide(DECIDER, adjudicator.account(), upheld, NOW));
    }

    @Test
    void anAdjudicatorIsChallengedByWhoSeesTheCaseFromTheInvestigationsEndToTheDecision() {
        scene.underInvestigation();
        assertRefused(
                CaseRule.CHALLENGED_WHILE_HEARING,
                () -> scene.recusal().challenge(REGISTRAR, ADJUDICATOR_1.account(), TEXT, NOW));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        assertRefused(
                CaseRule.CHALLENGED_WHILE_HEARING,
                () -> scene.recusal().challenge(REGISTRAR, ADJUDICATOR_1.account(), TEXT, NOW));
        scene.heard();

        for (Actor actor : List.of(INSPECTOR, OTHER_COUNTY, OF_THE_BUREAU, CITY_DECIDER)) {
            assertRefused(
                    CaseRule.CHALLENGED_BY_WHO_SEES_IT,
                    () -> scene.recusal().challenge(actor, ADJUDICATOR_1.account(), TEXT, NOW));
        }
        for (Actor actor : List.of(REGISTRAR, DECIDER, INVESTIGATOR_1, ADJUDICATOR_2)) {
            assertThat(scene.recusal().challenge(actor, ADJUDICATOR_1.account(), TEXT, NOW))
                    .hasSize(1);
        }
        for (Actor actor : List.of(INVESTIGATOR_1, ADJUDICATOR_3, DECIDER_2, REVIEWER)) {
            assertRefused(
                    CaseRule.CHALLENGED_WHILE_HEARING,
                    () -> scene.recusal().challenge(REGISTRAR, actor.account(), TEXT, NOW));
        }
        scene.given(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
        scene.answered();
        scene.given(scene.deliberation().decide(DECIDER, null, null, NOW));
        assertRefused(
                CaseRule.CHALLENGED_WHILE_HEARING,
                () -> scene.recusal().challenge(REGISTRAR, ADJUDICATOR_1.account(), TEXT, NOW));
    }

    @Test
    void whileAChallengeWaitsTheCaseDoesNotGoOn() {
        scene.investigated().heard();
        challenge(REGISTRAR, ADJUDICATOR_2);

        assertRefused(
                CaseRule.CHALLENGED_WHILE_HEARING,
                () -> scene.recusal().challenge(DECIDER_2, ADJUDICATOR_2.account(), TEXT, NOW));
        assertRefused(CaseRule.CHALLENGES_FIRST, () -> scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
        assertRefused(
                CaseRule.CHALLENGES_FIRST, () -> scene.deliberation().returnToInvestigation(ADJUDICATOR_1, TEXT, NOW));
        assertThat(scene.actions(DECIDER)).contains("decide-adjudicator-challenge");
        decide(ADJUDICATOR_2, false);
        scene.given(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
        challenge(REGISTRAR, ADJUDICATOR_2);
        assertRefused(CaseRule.CHALLENGES_FIRST, () -> scene.deliberation().decide(DECIDER, null, null, NOW));
    }

    @Test
    void isDecidedByTheDecidingBodyAndByNeitherWhoChallengedNorWhoIsChallenged() {
        scene.investigated();
        Actor both = county("both", Role.ADJUDICATOR, Role.DECISION_BODY);
        scene.given(scene.deliberation().hear(both, TEXT, NOW));
        challenge(DECIDER, both);

        for (Actor actor : List.of(REGISTRAR, ADJUDICATOR_1, CITY_DECIDER)) {
            assertRefused(
                    CaseRule.LED_BY_THE_DECIDING_BODY, () -> scene.recusal().decide(actor, both.account(), true, NOW));
        }
        for (Actor actor : List.of(DECIDER, both)) {
            assertRefused(
                    CaseRule.CHALLENGE_DECIDED_BY_ANOTHER,
                    () -> scene.recusal().decide(actor, both.account(), false, NOW));
        }
        assertRefused(
                CaseRule.CHALLENGE_IS_PENDING,
                () -> scene.recusal().decide(DECIDER_2, ADJUDICATOR_1.account(), true, NOW));
        assertThat(scene.recusal().decide(DECIDER_2, both.account(), true, NOW)).hasSize(1);
    }

    @Test
    void whoIsRecusedHasNothingToDoWithItAnyMoreAlsoWhenHeHasNotHeardIt() {
        scene.investigated();
        Actor both = county("both", Role.ADJUDICATOR, Role.DECISION_BODY);
        assertThat(scene.actions(both)).contains("challenge-adjudicator");
        challenge(both, both);

        assertThat(CaseAccess.maySee(both, scene.state())).isFalse();
        assertRefused(CaseRule.HEARD_BY_ADJUDICATORS, () -> scene.deliberation().hear(both, TEXT, NOW));
        scene.proposed(FAULT);
        assertRefused(
                CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                () -> scene.deliberation().decide(both, null, null, NOW));
        assertThat(CaseAccess.investigatedOrHeard(both, scene.state())).isTrue();
    }

    @Test
    void whatARecusedAdjudicatorSaidIsKeptAndCountsNoMore() {
        scene.investigated().proposed(FAULT);
        int texts = scene.state().texts().size();
        challenge(REGISTRAR, ADJUDICATOR_1);
        decide(ADJUDICATOR_1, true);

        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertThat(scene.state().dossier().hearings())
                .extracting(Hearing::account)
                .containsExactly(ADJUDICATOR_2.account());
        assertThat(scene.state().dossier().proposed()).isNull();
        assertThat(scene.state().dossier().earlier().get(0).hearings()).hasSize(2);
        assertThat(scene.state().dossier().earlier().get(0).proposed()).isNotNull();
        assertThat(scene.state().texts()).hasSizeGreaterThanOrEqualTo(texts);
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> scene.deliberation().decide(DECIDER, null, null, NOW));
        scene.given(scene.deliberation().hear(ADJUDICATOR_3, TEXT, NOW));
        scene.given(scene.deliberation().propose(ADJUDICATOR_3, FAULT, TEXT, NOW));
        scene.answered();
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void whoDeclaresAConflictIsOffTheCaseAtOnceAlsoWhenHeIsChallenged() {
        scene.investigated().heard();
        challenge(REGISTRAR, ADJUDICATOR_2);
        challenge(ADJUDICATOR_2, ADJUDICATOR_2);
        challenge(ADJUDICATOR_1, ADJUDICATOR_1);

        assertThat(List.of(ADJUDICATOR_1, ADJUDICATOR_2)).noneMatch(one -> CaseAccess.maySee(one, scene.state()));
        assertThat(scene.state().dossier().hearings()).isEmpty();
        assertThat(scene.state().team().isAnybodyChallenged()).isFalse();
        assertRefused(
                CaseRule.CHALLENGED_BY_WHO_SEES_IT,
                () -> scene.recusal().challenge(ADJUDICATOR_1, ADJUDICATOR_1.account(), TEXT, NOW));
    }

    private void challengeHead(Actor by, Actor head) {
        scene.given(scene.recusal().challengeHead(by, head.account(), TEXT, NOW));
    }

    @Test
    void theHeadOfTheOrganIsRecusedByTheLevelAboveAlone() {
        scene.investigated();
        assertThat(CaseAccess.maySee(REVIEWER, scene.state())).isFalse();
        assertThat(scene.actions(REGISTRAR)).contains("challenge-head");
        challengeHead(REGISTRAR, DECIDER);

        for (Actor actor :
                List.of(DECIDER, DECIDER_2, REGISTRAR, COUNTY_REVIEWER, COUNTY_FACTOTUM, NEIGHBOUR, CITY_DECIDER)) {
            assertRefused(
                    CaseRule.HEAD_CHALLENGE_DECIDED_ABOVE,
                    () -> scene.recusal().decideHead(actor, DECIDER.account(), false, NOW));
        }
        assertRefused(
                CaseRule.CHALLENGE_IS_PENDING, () -> scene.recusal().decide(DECIDER_2, DECIDER.account(), false, NOW));
        assertThat(scene.actions(REVIEWER)).containsExactly("challenge-head", "decide-head-challenge");
        assertRefused(
                CaseRule.CHALLENGE_IS_PENDING,
                () -> scene.recusal().decideHead(REVIEWER, DECIDER_2.account(), true, NOW));
        assertThat(scene.recusal().decideHead(REVIEWER, DECIDER.account(), true, NOW))
                .hasSize(1);
    }

    @Test
    void whileAChallengeOfAHeadWaitsAnotherOfTheOrganDecides() {
        scene.investigated().proposed(FAULT).answered();
        challengeHead(REGISTRAR, DECIDER);

        assertRefused(CaseRule.HEAD_IS_CHALLENGED, () -> scene.deliberation().decide(DECIDER, null, null, NOW));
        assertRefused(
                CaseRule.HEAD_IS_CHALLENGED, () -> scene.deliberation().returnToInvestigation(DECIDER, TEXT, NOW));
        assertRefused(CaseRule.HEAD_IS_CHALLENGED, () -> scene.defences().approveUnreachable(DECIDER, "1", NOW));
        assertThat(scene.actions(DECIDER)).doesNotContain("decide");
        assertThat(scene.deliberation().decide(DECIDER_2, null, null, NOW)).hasSize(1);
        scene.given(scene.recusal().decideHead(REVIEWER, DECIDER.account(), false, NOW));
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void aRecusedHeadNeverDecidesAndSeesItNoMore() {
        scene.investigated();
        challengeHead(DECIDER, DECIDER);
        scene.given(scene.recusal().decideHead(REVIEWER, DECIDER.account(), true, NOW));

        assertThat(CaseAccess.maySee(DECIDER, scene.state())).isFalse();
        scene.proposed(FAULT).answered();
        assertRefused(
                CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                () -> scene.deliberation().decide(DECIDER, null, null, NOW));
        assertRefused(
                CaseRule.HEAD_CHALLENGED_BEFORE_THE_DECISION,
                () -> scene.recusal().challengeHead(REGISTRAR, DECIDER.account(), TEXT, NOW));
        assertThat(scene.deliberation().decide(DECIDER_2, null, null, NOW)).hasSize(1);
    }

    @Test
    void aHeadIsChallengedByWhoSeesTheCaseOnceAndBeforeTheDecision() {
        scene.investigated();
        for (Actor actor : List.of(INSPECTOR, OTHER_COUNTY, OF_THE_BUREAU, REVIEWER)) {
            assertRefused(
                    CaseRule.CHALLENGED_BY_WHO_SEES_IT,
                    () -> scene.recusal().challengeHead(actor, DECIDER.account(), TEXT, NOW));
        }
        challengeHead(REGISTRAR, DECIDER);
        for (Actor again : List.of(DECIDER, INVESTIGATOR_1)) {
            assertRefused(
                    CaseRule.HEAD_CHALLENGED_BEFORE_THE_DECISION,
                    () -> scene.recusal().challengeHead(REGISTRAR, again.account(), TEXT, NOW));
        }
        scene.proposed(FAULT).answered();
        scene.given(scene.deliberation().decide(DECIDER_2, null, null, NOW));
        assertRefused(
                CaseRule.HEAD_CHALLENGED_BEFORE_THE_DECISION,
                () -> scene.recusal().challengeHead(REGISTRAR, DECIDER_2.account(), TEXT, NOW));
        assertRefused(
                CaseRule.HEAD_CHALLENGED_BEFORE_THE_DECISION,
                () -> scene.recusal().decideHead(REVIEWER, DECIDER.account(), true, NOW));
    }

    @Test
    void whatAnEarlierVersionStoredHasNoHeadChallenged() {
        Team stored = new Team(List.of(), List.of(), null);
        assertThat(stored.headChallenges()).isEmpty();
    }
}
