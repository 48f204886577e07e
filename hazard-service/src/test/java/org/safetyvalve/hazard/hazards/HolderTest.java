package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 1: a hazard has exactly one holder at any moment. */
class HolderTest {

    @Test
    void theCompetentDepartmentHoldsWhatIsFound() {
        assertThat(found().state().holder()).isEqualTo(BUREAU_ID);
    }

    @Test
    void theSafetyCommitteeOfficeHoldsWhatNoDepartmentIsCompetentFor() {
        CompetentAuthorities noDepartment =
                new CompetentAuthorities(List.of(), AUTHORITIES.committees(), "province-office");
        var events = Hazard.find(Act.now(INSPECTOR, MONDAY), FACTS, List.of(), noDepartment, CLOCK);
        assertThat(HazardEvent.fold(null, events.get(0)).holder()).isEqualTo(COMMITTEE_ID);
    }

    @Test
    void theLastResortHoldsWhatNoOfficeCovers() {
        CompetentAuthorities none = new CompetentAuthorities(List.of(), List.of(), "province-office");
        assertThat(none.competentFor("371102", "mining")).isEqualTo("province-office");
    }

    @Test
    void theNarrowestDepartmentIsTheCompetentOne() {
        CompetentAuthorities authorities = new CompetentAuthorities(
                List.of(
                        new CompetentAuthorities.Authority("province", "370000", Set.of("*")),
                        new CompetentAuthorities.Authority("city-all", "371100", Set.of("*")),
                        new CompetentAuthorities.Authority("city-fire", "371100", Set.of("fire-safety")),
                        new CompetentAuthorities.Authority("wulian", "371121", Set.of("*"))),
                List.of(),
                "office");
        assertThat(authorities.competentFor("371102", "fire-safety")).isEqualTo("city-fire");
        assertThat(authorities.competentFor("371102", "mining")).isEqualTo("city-all");
        assertThat(authorities.competentFor("371121", "fire-safety")).isEqualTo("wulian");
    }

    @Test
    void whoFindsItOwesALevelInThreeWorkingDaysAndThenAnAssignmentInTwo() {
        assertThat(found().state().owed().get(Duty.CLASSIFY).at()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        HazardScene classified = classified(HazardLevel.GENERAL);
        assertThat(classified.state().owed()).containsOnlyKeys(Duty.ASSIGN);
        assertThat(classified.state().owed().get(Duty.ASSIGN).at()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    void aMissedDeadlineIsSaidOnceAndMovesTheHazardNowhere() {
        HazardScene scene = found().after(Duration.ofDays(10)).sweep();
        scene.then(ConclusionEvent.DeadlineMissed.class);
        assertThat(scene.state().holder()).isEqualTo(BUREAU_ID);
        assertThat(scene.state().missed()).containsExactly(Duty.CLASSIFY);
        scene.after(Duration.ofDays(10)).sweep().then();
        scene.when(
                DEPARTMENT, (hazard, act) -> hazard.classify(act, HazardLevel.GENERAL, "判定标准", null, Judgement.NONE));
        assertThat(scene.state().missed()).isEmpty();
    }

    @Test
    void theLeadUnitHoldsItFromDispatchOn() {
        assertThat(assigned(HazardLevel.GENERAL).state().holder()).isEqualTo(UNIT_ID);
    }

    @Test
    void onlyTheHolderClassifiesRejectsMergesAndAssigns() {
        HazardScene scene = found();
        scene.refuses(
                HazardRule.NOT_ITS_HOLDER,
                COMMITTEE,
                (hazard, act) -> hazard.classify(act, HazardLevel.MAJOR, "标准", null, Judgement.AS_A_WHOLE));
        scene.refuses(HazardRule.NOT_ITS_HOLDER, OTHER_CITY, (hazard, act) -> hazard.reject(act, "不属实"));
        scene.refuses(HazardRule.NOT_ITS_HOLDER, COMMITTEE, (hazard, act) -> hazard.merge(act, "other", null, "同一隐患"));
        classified(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.NOT_ITS_HOLDER,
                        COMMITTEE,
                        (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(), "法"));
    }

    @Test
    void aReturnPutsItBackIntoTheDepartmentsHandsAtOnce() {
        assertThat(assigned(HazardLevel.GENERAL).giveBack(UNIT).state().holder())
                .isEqualTo(BUREAU_ID);
    }

    @Test
    void aDisputeRemovesNeitherTheHolderNorInterimControl() {
        HazardScene scene = assigned(HazardLevel.MAJOR)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE))
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT)
                .is(Stage.DISPUTED);
        assertThat(scene.state().holder()).isEqualTo(OTHER_UNIT_ID);
        assertThat(scene.state().interimControl()).isNotNull();
        scene.refuses(
                HazardRule.DISPUTE_KEEPS_INTERIM_CONTROL,
                DEPARTMENT,
                (hazard, act) -> hazard.liftInterimControl(act, "风险已降低"));
    }

    @Test
    void aDesignationByTheCommonSuperiorIsFinal() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT)
                .when(COMMITTEE, (hazard, act) -> hazard.designate(act, UNIT_ID, List.of(), "属地管理"))
                .is(Stage.DESIGNATED);
        assertThat(scene.state().holder()).isEqualTo(UNIT_ID);
        scene.refuses(
                HazardRule.DESIGNATION_IS_FINAL,
                UNIT,
                (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
        scene.refuses(
                HazardRule.DESIGNATION_IS_FINAL, UNIT, (hazard, act) -> hazard.dispute(act, "法", "another-body", null));
        scene.order()
                .refuses(
                        HazardRule.DESIGNATION_IS_FINAL,
                        UNIT,
                        (hazard, act) -> hazard.returnAssignment(act, "法", "another-body", null));
    }

    @Test
    void noPartyDesignatesAndNobodyButTheSafetyCommitteeOffice() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(COMMITTEE_ID)
                .when(DEPARTMENT, (hazard, act) -> hazard.dispute(act, "法", "another-body", "管辖不明"));
        scene.refuses(
                HazardRule.COMMON_SUPERIOR,
                COMMITTEE,
                (hazard, act) -> hazard.designate(act, UNIT_ID, List.of(), "属地管理"));
        scene.refuses(
                HazardRule.ROLE_MAY_NOT,
                DEPARTMENT,
                (hazard, act) -> hazard.designate(act, UNIT_ID, List.of(), "属地管理"));
    }

    @Test
    void whatHasEndedStillHasItsLastHolder() {
        assertThat(closed().state().holder()).isEqualTo(UNIT_ID);
        assertThat(found().when(DEPARTMENT, (hazard, act) -> hazard.reject(act, "不属实"))
                        .state()
                        .holder())
                .isEqualTo(BUREAU_ID);
    }

    @Test
    void aRecurrenceGoesBackToTheCompetentDepartmentLinked() {
        HazardScene scene = closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "再次堆放", "hazard-9"))
                .is(Stage.REOPENED);
        assertThat(scene.state().holder()).isEqualTo(BUREAU_ID);
        assertThat(scene.state().link()).isEqualTo("hazard-9");
        assertThat(scene.state().recurrences()).isOne();
        assertThat(scene.assign(OTHER_UNIT_ID).state().holder()).isEqualTo(OTHER_UNIT_ID);
    }

    @Test
    void aHazardIsNotMergedIntoItself() {
        found().refuses(
                        HazardRule.NOT_INTO_ITSELF,
                        DEPARTMENT,
                        (hazard, act) -> hazard.merge(act, "hazard-1", hazard.state(), "同一隐患"));
    }
}
