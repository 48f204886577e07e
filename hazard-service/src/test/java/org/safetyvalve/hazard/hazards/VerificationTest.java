package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Rule 3: who completes never verifies; who classified as major cannot downgrade it alone. */
class VerificationTest {
    private static final Inspection GOOD = new Inspection(true, "合格", List.of());

    @Test
    void theDepartmentVerifiesWhatTheUnitCompleted() {
        claimed().verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void isFixedWhenSomebodyElseHasVerifiedIt() {
        assertThat(claimed().state().isFixed()).isFalse();
        assertThat(claimed().verify(DEPARTMENT).state().isFixed()).isTrue();
        assertThat(closed().state().isFixed()).isTrue();
        assertThat(found().when(DEPARTMENT, (hazard, act) -> hazard.reject(act, "不属实"))
                        .state()
                        .isFixed())
                .isFalse();
    }

    @Test
    void theUnitDoesNotVerifyItself() {
        claimed().refuses(HazardRule.ROLE_MAY_NOT, UNIT, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void aDepartmentsAccountBoundToTheCompletingOrganisationDoesNotVerify() {
        Actor colleague = People.actor(
                "somebody-else", UNIT_ID, OrganisationKind.INDUSTRY_DEPARTMENT, "371100", Set.of("*"), Role.DEPARTMENT);
        claimed().refuses(HazardRule.COMPLETER_NEVER_VERIFIES, colleague, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void theAccountThatCompletedDoesNotVerifyFromAnotherOrganisation() {
        Actor moved = People.actor(
                "responsible-unit",
                BUREAU_ID,
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                "371100",
                Set.of("*"),
                Role.DEPARTMENT);
        claimed().refuses(HazardRule.COMPLETER_NEVER_VERIFIES, moved, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void aDepartmentThatIsItselfResponsibleIsVerifiedByTheSafetyCommitteeOffice() {
        HazardScene scene = classified(HazardLevel.GENERAL)
                .assign(BUREAU_ID)
                .when(COMMITTEE, (hazard, act) -> hazard.orderRectification(act, "整改", TimeLimit.workingDays(10)))
                .when(DEPARTMENT, (hazard, act) -> hazard.claimCompletion(act, "完成", List.of()));
        scene.refuses(HazardRule.COMPLETER_NEVER_VERIFIES, DEPARTMENT_2, (hazard, act) -> hazard.verify(act, GOOD));
        scene.verify(COMMITTEE).is(Stage.VERIFIED);
        scene.refuses(HazardRule.COMPLETER_NEVER_VERIFIES, DEPARTMENT_2, (hazard, act) -> hazard.close(act, "完成"));
    }

    @Test
    void whatIsCompletedOnTheSpotNeedsNoPlanAndStillSomebodyElse() {
        HazardScene scene = onTheSpot(INSPECTOR).is(Stage.COMPLETION_CLAIMED);
        assertThat(scene.state().holder()).isEqualTo(UNIT_ID);
        scene.refuses(HazardRule.ROLE_MAY_NOT, INSPECTOR, (hazard, act) -> hazard.verify(act, GOOD));
        scene.verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void aDepartmentDoesNotVerifyWhatItEnteredAsCompletedOnTheSpot() {
        onTheSpot(DEPARTMENT)
                .refuses(HazardRule.COMPLETER_NEVER_VERIFIES, DEPARTMENT_2, (hazard, act) -> hazard.verify(act, GOOD));
        onTheSpot(DEPARTMENT).verify(COMMITTEE).is(Stage.VERIFIED);
    }

    @Test
    void onTheSpotNeedsAUnitAndAUnitEntersItsOwnOnly() {
        var refusal = org.assertj.core.api.Assertions.catchThrowable(() -> Hazard.findCompletedOnTheSpot(
                Act.now(OTHER_UNIT, MONDAY), FACTS, UNIT_ID, "当场清理", List.of(), AUTHORITIES, CLOCK));
        assertThat(refusal).hasMessageContaining(HazardRule.ONLY_ITS_OWN.id());
        var noUnit = org.assertj.core.api.Assertions.catchThrowable(() -> Hazard.findCompletedOnTheSpot(
                Act.now(INSPECTOR, MONDAY), FACTS, null, "当场清理", List.of(), AUTHORITIES, CLOCK));
        assertThat(noUnit).hasMessageContaining(HazardRule.ON_THE_SPOT_ONLY_GENERAL.id());
    }

    @Test
    void aFailedVerificationBeginsTheNextRound() {
        HazardScene scene = claimed().failVerification().is(Stage.RECTIFYING);
        assertThat(scene.state().round()).isEqualTo(2);
        assertThat(scene.state().completion()).isNull();
        scene.complete().failVerification();
        assertThat(scene.state().round()).isEqualTo(3);
        scene.complete().verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void anotherCitysDepartmentDoesNotVerify() {
        claimed().refuses(HazardRule.NOT_ITS_SUPERVISOR, OTHER_CITY, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void aRoleGivesNothingInAnOrganisationItDoesNotFit() {
        Actor pretender = People.actor(
                "pretender", "some-company", OrganisationKind.ENTERPRISE, "371100", Set.of("*"), Role.DEPARTMENT);
        claimed().refuses(HazardRule.ROLE_MAY_NOT, pretender, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void whoProposesADowngradeDoesNotApproveIt() {
        HazardScene scene =
                assigned(HazardLevel.MAJOR).when(DEPARTMENT, (hazard, act) -> hazard.proposeDowngrade(act, "已采取措施"));
        assertThat(scene.state().level()).isEqualTo(HazardLevel.MAJOR);
        scene.refuses(HazardRule.SECOND_APPROVER, DEPARTMENT, Hazard::approveDowngrade);
        scene.when(DEPARTMENT_2, Hazard::approveDowngrade);
        assertThat(scene.state().level()).isEqualTo(HazardLevel.GENERAL);
    }

    @Test
    void nobodyApprovesADowngradeThatNobodyProposed() {
        assigned(HazardLevel.MAJOR).refuses(HazardRule.NO_DOWNGRADE_PENDING, DEPARTMENT_2, Hazard::approveDowngrade);
    }

    @Test
    void aDowngradeTakesTheListingWithItAndLetsAnOrderGoOn() {
        HazardScene scene = listed().order()
                .when(DEPARTMENT, (hazard, act) -> hazard.proposeDowngrade(act, "已采取措施"))
                .when(COMMITTEE, Hazard::approveDowngrade)
                .is(Stage.RECTIFYING);
        assertThat(scene.state().listing()).isNull();
        assertThat(scene.state().owed()).doesNotContainKey(Duty.PUBLISH_LISTING);
    }

    @Test
    void aMajorHazardIsDelistedBeforeItIsClosed() {
        HazardScene scene = rectifyingMajor().complete().verify(DEPARTMENT);
        scene.refuses(HazardRule.STAGE_FORBIDS, DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"));
        scene.when(COMMITTEE, (hazard, act) -> hazard.delist(act, "风险消除"))
                .is(Stage.DELISTED)
                .when(DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"))
                .is(Stage.CLOSED);
    }

    @Test
    void nothingIsClosedUnderInterimControl() {
        claimed()
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE))
                .verify(DEPARTMENT)
                .refuses(HazardRule.INTERIM_CONTROL_IN_FORCE, DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"));
    }
}
