package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.DONGGANG;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

class InvestigationTest {
    private final CaseScene scene = ofNoAccident();

    private void assign(Actor... investigators) {
        scene.given(scene.investigation()
                .assign(
                        DECIDER,
                        List.of(investigators).stream().map(Actor::account).toList(),
                        NOW));
    }

    @Test
    void isAssignedByTheDecidingBodyToTwoAtLeast() {
        assertRefused(
                CaseRule.LED_BY_THE_DECIDING_BODY,
                () -> scene.investigation().assign(REGISTRAR, List.of("a", "b"), NOW));
        assertRefused(
                CaseRule.AT_LEAST_TWO_INVESTIGATORS, () -> scene.investigation().assign(DECIDER, List.of("a"), NOW));
        assertRefused(CaseRule.ASSIGNED_ONCE, () -> scene.investigation().assign(DECIDER, List.of("a", "a"), NOW));
        assign(INVESTIGATOR_1, INVESTIGATOR_2);
        assertThat(scene.investigation().assign(DECIDER, List.of(INVESTIGATOR_3.account()), NOW))
                .hasSize(1);
    }

    @Test
    void isTakenUpByEachHimselfAndOnce() {
        assign(INVESTIGATOR_1, INVESTIGATOR_2);

        assertRefused(
                CaseRule.ONLY_ITS_INVESTIGATORS, () -> scene.investigation().takeUp(INVESTIGATOR_3, NOW));
        assertRefused(
                CaseRule.ONLY_ITS_INVESTIGATORS,
                () -> scene.investigation().takeUp(county(INVESTIGATOR_1.account(), Role.ADJUDICATOR), NOW));
        scene.given(scene.investigation().takeUp(INVESTIGATOR_1, NOW));
        assertRefused(CaseRule.TAKEN_UP_ONCE, () -> scene.investigation().takeUp(INVESTIGATOR_1, NOW));
    }

    @Test
    void nobodyOfAnOrganisationConcernedTakesItUp() {
        assign(INVESTIGATOR_1, OF_THE_BUREAU);
        assertRefused(
                CaseRule.NO_CONFLICT_OF_INTEREST, () -> scene.investigation().takeUp(OF_THE_BUREAU, NOW));
    }

    @Test
    void oneAloneConcludesNothing() {
        assign(INVESTIGATOR_1, INVESTIGATOR_2);
        scene.given(scene.investigation().takeUp(INVESTIGATOR_1, NOW));
        assertRefused(
                CaseRule.AT_LEAST_TWO_INVESTIGATORS,
                () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
    }

    @Test
    void whoseOrganisationComesToBeConcernedCountsNoMore() {
        Actor seconded = discipline("seconded", "donggang-audit", DONGGANG, Role.INVESTIGATOR);
        assign(INVESTIGATOR_1, seconded);
        scene.given(scene.investigation().takeUp(INVESTIGATOR_1, NOW));
        scene.given(scene.investigation().takeUp(seconded, NOW));
        Concerned audit = new Concerned("3", List.of(Capacity.UNIT), "donggang-audit", null);
        scene.given(scene.file().addConcerned(DECIDER, List.of(audit), NOW));

        assertThat(CaseAccess.maySee(seconded, scene.state())).isFalse();
        assertRefused(
                CaseRule.AT_LEAST_TWO_INVESTIGATORS,
                () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
    }

    @Test
    void whoDeclaresAConflictIsOffTheCaseAtOnce() {
        scene.underInvestigation();
        scene.given(scene.investigation().challenge(INVESTIGATOR_2, INVESTIGATOR_2.account(), TEXT, NOW));

        assertThat(scene.state().team().has(INVESTIGATOR_2.account(), Standing.OFF))
                .isTrue();
        assertThat(CaseAccess.maySee(INVESTIGATOR_2, scene.state())).isFalse();
        assertRefused(
                CaseRule.AT_LEAST_TWO_INVESTIGATORS,
                () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
    }

    @Test
    void aChallengeIsDecidedByAnotherBeforeTheInvestigationEnds() {
        scene.underInvestigation();
        scene.given(scene.investigation().challenge(DECIDER, INVESTIGATOR_2.account(), TEXT, NOW));

        assertRefused(
                CaseRule.CHALLENGES_FIRST, () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        assertRefused(
                CaseRule.CHALLENGED_WHILE_INVESTIGATING,
                () -> scene.investigation().challenge(REGISTRAR, INVESTIGATOR_2.account(), TEXT, NOW));
        assertRefused(
                CaseRule.CHALLENGE_DECIDED_BY_ANOTHER,
                () -> scene.investigation().decideChallenge(DECIDER, INVESTIGATOR_2.account(), false, NOW));
        assertRefused(
                CaseRule.CHALLENGE_IS_PENDING,
                () -> scene.investigation().decideChallenge(DECIDER_2, INVESTIGATOR_1.account(), true, NOW));
        assertRefused(
                CaseRule.CHALLENGES_FIRST,
                () -> scene.investigation().replace(DECIDER_2, INVESTIGATOR_2.account(), "x", NOW));
        scene.given(scene.investigation().decideChallenge(DECIDER_2, INVESTIGATOR_2.account(), false, NOW));
        assertThat(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW))
                .hasSize(1);
    }

    @Test
    void whoWasRecusedIsReplacedAndNeverComesBack() {
        scene.underInvestigation();
        scene.given(scene.investigation().challenge(REGISTRAR, INVESTIGATOR_2.account(), TEXT, NOW));
        scene.given(scene.investigation().decideChallenge(DECIDER, INVESTIGATOR_2.account(), true, NOW));
        scene.given(scene.investigation().replace(DECIDER, INVESTIGATOR_2.account(), INVESTIGATOR_3.account(), NOW));

        assertRefused(
                CaseRule.ASSIGNED_ONCE,
                () -> scene.investigation().assign(DECIDER, List.of(INVESTIGATOR_2.account()), NOW));
        assertRefused(
                CaseRule.ASSIGNED_ONCE,
                () -> scene.investigation().replace(DECIDER, INVESTIGATOR_1.account(), INVESTIGATOR_2.account(), NOW));
        assertRefused(
                CaseRule.AT_LEAST_TWO_INVESTIGATORS,
                () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        scene.given(scene.investigation().takeUp(INVESTIGATOR_3, NOW));
        assertThat(scene.investigation().conclude(INVESTIGATOR_3, findings(), TEXT, NOW))
                .hasSize(1);
    }

    @Test
    void findsSomethingOfEachAndIsConcludedByOneOfItsInvestigators() {
        scene.underInvestigation();

        assertRefused(
                CaseRule.ONLY_ITS_INVESTIGATORS, () -> scene.investigation().conclude(DECIDER, findings(), TEXT, NOW));
        assertRefused(
                CaseRule.EACH_CONCERNED_ONCE,
                () -> scene.investigation().conclude(INVESTIGATOR_1, findings().subList(0, 1), TEXT, NOW));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertRefused(
                CaseRule.STEPS_IN_ORDER, () -> scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
    }
}
