package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rule 2: returned once, with basis and competent body; the clock runs from dispatch; silence is acceptance. */
class AssignmentTest {

    @Test
    void refusesAReturnWithoutALegalBasis() {
        assigned(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.RETURN_NEEDS_BASIS,
                        "legalBasis",
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "  ", "another-body", "不归我管"));
    }

    @Test
    void refusesAReturnWithoutACompetentBody() {
        assigned(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.RETURN_NEEDS_BASIS,
                        "competentBody",
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "法", null, "不归我管"));
    }

    @Test
    void refusesAReturnToItself() {
        assigned(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.NOT_TO_ITSELF,
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "法", UNIT_ID, null));
    }

    @Test
    void aSecondReturnBecomesADisputeWhoeverMakesIt() {
        assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(UNIT_ID)
                .giveBack(UNIT)
                .is(Stage.DISPUTED);
        HazardScene other = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT);
        other.is(Stage.DISPUTED).then(ResponsibilityEvent.ResponsibilityDisputed.class);
        assertThat(other.state().owed()).containsOnlyKeys(Duty.DESIGNATE);
    }

    @Test
    void everyReturnIsCountedAndByWhom() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT);
        assertThat(scene.state().returns()).isEqualTo(2);
        assertThat(scene.state().returnedBy()).containsExactly(UNIT_ID, OTHER_UNIT_ID);
    }

    @Test
    void returnsAreStillCountedAfterARecurrence() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(UNIT_ID)
                .order()
                .complete()
                .verify(DEPARTMENT)
                .when(DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"))
                .when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null));
        assertThat(scene.state().returns()).isOne();
    }

    @Test
    void whoReturnedItDisputesItUntilAnotherIsResponsible() {
        HazardScene scene = assigned(HazardLevel.GENERAL).giveBack(UNIT);
        assertThat(HazardSight.of(UNIT).opensOn(scene.state())).isTrue();
        assertThat(HazardSight.of(OTHER_UNIT).opensOn(scene.state())).isFalse();
        scene.assign(OTHER_UNIT_ID);
        scene.refuses(HazardRule.NOT_ITS_HOLDER, UNIT, (hazard, act) -> hazard.dispute(act, "法", "another-body", null));
        assertThat(HazardSight.of(UNIT).opensOn(scene.state())).isFalse();
        HazardScene disputed = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .when(UNIT, (hazard, act) -> hazard.dispute(act, "法", "another-body", null))
                .is(Stage.DISPUTED);
        assertThat(HazardSight.of(UNIT).opensOn(disputed.state())).isTrue();
    }

    @Test
    void theClockRunsFromDispatchWhetherSignedForOrNot() {
        HazardScene scene = assigned(HazardLevel.GENERAL);
        assertThat(scene.state().owed().get(Duty.ACCEPT).startedAt()).isEqualTo(MONDAY);
        assertThat(scene.state().owed().get(Duty.ACCEPT).at()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    void silenceIsAcceptanceAtTheDeadline() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .at(Instant.parse("2026-03-04T16:00:00Z"))
                .sweep();
        scene.then(ResponsibilityEvent.ResponsibilityAccepted.class);
        assertThat(scene.state().responsibility().accepted()).isTrue();
        scene.sweep().then();
    }

    @Test
    void aReturnAMomentBeforeTheDeadlineIsInTime() {
        assigned(HazardLevel.GENERAL)
                .at(Instant.parse("2026-03-04T15:59:59.999Z"))
                .giveBack(UNIT)
                .is(Stage.RETURNED);
    }

    @Test
    void aReturnAtTheDeadlineIsTooLateEvenWhenNoSweeperHasLooked() {
        assigned(HazardLevel.GENERAL)
                .at(Instant.parse("2026-03-04T16:00:00Z"))
                .refuses(
                        HazardRule.ACCEPTANCE_IS_OVER,
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
    }

    @Test
    void whatWasAcceptedIsNotReturned() {
        assigned(HazardLevel.GENERAL)
                .when(UNIT, Hazard::acceptAssignment)
                .refuses(
                        HazardRule.ACCEPTANCE_IS_OVER,
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
    }

    @Test
    void filingAPlanAccepts() {
        HazardScene scene = rectifying()
                .when(
                        UNIT,
                        (hazard, act) -> hazard.submitPlan(act, new RectificationPlan(null, "清理", null, null, null)));
        scene.refuses(
                HazardRule.ACCEPTANCE_IS_OVER,
                UNIT,
                (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
    }

    @Test
    void anOrderDoesNotTakeTheReturnAway() {
        HazardScene scene =
                rectifying().after(Duration.ofHours(1)).giveBack(UNIT).is(Stage.RETURNED);
        assertThat(scene.state().order()).isNull();
        assertThat(scene.state().owed()).containsOnlyKeys(Duty.ASSIGN);
    }

    @Test
    void onlyTheLeadUnitAcceptsOrReturns() {
        HazardScene scene = assigned(HazardLevel.GENERAL);
        scene.refuses(HazardRule.NOT_ITS_UNIT, OTHER_UNIT, Hazard::acceptAssignment);
        scene.refuses(
                HazardRule.NOT_ITS_UNIT,
                DEPARTMENT,
                (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
        scene.refuses(HazardRule.ROLE_MAY_NOT, INSPECTOR, Hazard::acceptAssignment);
    }

    @Test
    void aPartnerAgencyCanBeMadeResponsible() {
        classified(HazardLevel.GENERAL)
                .assign("rizhao-public-security")
                .when(AGENCY, Hazard::acceptAssignment)
                .is(Stage.ASSIGNED);
    }

    @Test
    void aDisputeWaitsThreeWorkingDaysForADesignationAndThenSaysSo() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .when(DEPARTMENT, (hazard, act) -> hazard.dispute(act, "法", "another-body", "管辖不明"));
        assertThat(scene.state().owed().get(Duty.DESIGNATE).at()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        scene.after(Duration.ofDays(5)).sweep().then(ConclusionEvent.DeadlineMissed.class);
        scene.when(COMMITTEE, (hazard, act) -> hazard.designate(act, UNIT_ID, java.util.List.of(), "属地管理"))
                .is(Stage.DESIGNATED);
    }
}
