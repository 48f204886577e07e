package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 4, 6, 7 and 8. */
class MajorHazardTest {

    @ParameterizedTest
    @ValueSource(strings = {"responsibility", "measures", "funds", "timeLimit", "contingencyPlan"})
    void refusesAMajorHazardsPlanThatLacksOneOfTheFiveAssurances(String lacking) {
        listed().order()
                .refuses(
                        HazardRule.FIVE_ASSURANCES,
                        lacking,
                        UNIT,
                        (hazard, act) -> hazard.submitPlan(act, without(lacking)));
    }

    @Test
    void rectificationOfAMajorHazardStartsWhenItsPlanIsApproved() {
        HazardScene scene = listed().order().is(Stage.LISTED);
        scene.refuses(HazardRule.STAGE_FORBIDS, UNIT, (hazard, act) -> hazard.claimCompletion(act, "完成", List.of()));
        scene.when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN)).is(Stage.LISTED);
        scene.refuses(HazardRule.STAGE_FORBIDS, UNIT, (hazard, act) -> hazard.claimCompletion(act, "完成", List.of()));
        scene.refuses(HazardRule.ROLE_MAY_NOT, UNIT, (hazard, act) -> hazard.approvePlan(act, null));
        scene.when(DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, null)).is(Stage.RECTIFYING);
    }

    @Test
    void aReturnedPlanIsFiledAgain() {
        listed().order()
                .when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN))
                .when(DEPARTMENT, (hazard, act) -> hazard.returnPlan(act, "预案不可行"))
                .when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN))
                .when(DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, "同意"))
                .is(Stage.RECTIFYING);
    }

    @Test
    void aGeneralHazardNeedsMeasuresAlone() {
        rectifying()
                .when(
                        UNIT,
                        (hazard, act) -> hazard.submitPlan(act, new RectificationPlan(null, "清理", null, null, null)))
                .is(Stage.RECTIFYING);
    }

    @Test
    void aPlanEndsNoLaterThanTheOrder() {
        rectifying()
                .refuses(
                        HazardRule.PLAN_WITHIN_TIME_LIMIT,
                        UNIT,
                        (hazard, act) -> hazard.submitPlan(
                                act, new RectificationPlan(null, "清理", null, MONDAY.plus(Duration.ofDays(31)), null)));
    }

    @Test
    void aMajorHazardIsListedBeforeItsRectificationIsOrdered() {
        assigned(HazardLevel.MAJOR)
                .refuses(
                        HazardRule.LISTED_BEFORE_RECTIFYING,
                        DEPARTMENT,
                        (hazard, act) -> hazard.orderRectification(act, "整改", TimeLimit.workingDays(10)));
    }

    @Test
    void aGeneralHazardIsNotListed() {
        assigned(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.ONLY_MAJOR,
                        COMMITTEE,
                        (hazard, act) -> hazard.list(act, org.safetyvalve.starter.domain.Level.CITY, "1号", null));
    }

    @Test
    void aListingIsPublishedInFiveWorkingDaysOrItIsSaid() {
        HazardScene scene = listed();
        assertThat(scene.state().owed().get(Duty.PUBLISH_LISTING).at())
                .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        scene.after(Duration.ofDays(8)).sweep();
        assertThat(scene.state().missed()).contains(Duty.PUBLISH_LISTING);
        scene.when(COMMITTEE, (hazard, act) -> hazard.publishListing(act, "日照日报"));
        assertThat(scene.state().missed()).isEmpty();
    }

    @Test
    void closingSaysNothingAboutTheTracingAndAsksNothingOfIt() {
        HazardScene scene = rectifyingMajor()
                .complete()
                .verify(DEPARTMENT)
                .when(COMMITTEE, (hazard, act) -> hazard.delist(act, "风险消除"))
                .when(DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"));
        scene.then(ConclusionEvent.HazardClosed.class);
        assertThat(Arrays.stream(HazardAction.values()).map(HazardAction::code))
                .noneMatch(code -> code.contains("tracing"));
        assertThat(componentsOf(HazardState.class)).noneMatch(name -> name.contains("racing"));
    }

    @Test
    void nothingIsDeletedAndTheStateFollowsFromTheEventsAlone() {
        HazardScene scene = closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null));
        HazardState again = null;
        for (HazardEvent event : scene.history()) {
            again = HazardEvent.fold(again, event);
        }
        assertThat(again).isEqualTo(scene.state());
        assertThat(scene.history()).hasSize(8);
        assertThat(Arrays.stream(HazardAction.values()).map(HazardAction::code))
                .noneMatch(code -> code.contains("delete") || code.contains("remove") || code.contains("set-"));
    }

    @Test
    void aLevelIsNoColourAndAColourNoLevel() {
        HazardScene scene = found().when(
                        DEPARTMENT,
                        (hazard, act) ->
                                hazard.classify(act, HazardLevel.GENERAL, "标准", RiskColour.RED, Judgement.NONE));
        assertThat(scene.state().level()).isEqualTo(HazardLevel.GENERAL);
        assertThat(scene.state().riskColour()).isEqualTo(RiskColour.RED);
        assertThat(Arrays.stream(HazardLevel.values()).map(HazardLevel::code)).containsExactly("general", "major");
    }

    private static List<String> componentsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static RectificationPlan without(String lacking) {
        return new RectificationPlan(
                lacking.equals("responsibility") ? null : FULL_PLAN.responsibility(),
                lacking.equals("measures") ? " " : FULL_PLAN.measures(),
                lacking.equals("funds") ? null : FULL_PLAN.funds(),
                lacking.equals("timeLimit") ? null : FULL_PLAN.timeLimit(),
                lacking.equals("contingencyPlan") ? "" : FULL_PLAN.contingencyPlan());
    }
}
