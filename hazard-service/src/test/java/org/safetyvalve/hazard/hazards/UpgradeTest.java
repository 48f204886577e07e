package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** A general hazard that turns out to be major. */
class UpgradeTest {

    private static HazardScene upgraded(HazardScene scene) {
        return scene.when(DEPARTMENT, (hazard, act) -> hazard.upgrade(act, "复测变形超过预警值", Judgement.by(IN_FORCE)));
    }

    private static void refuses(HazardScene scene, HazardRule rule, Actor by) {
        scene.refuses(rule, by, (hazard, act) -> hazard.upgrade(act, "复测", Judgement.AS_A_WHOLE));
    }

    @Test
    void isListedFirstAndRectifiedByANewOrderAndAPlanOfFiveAssurances() {
        HazardScene scene = upgraded(rectifying()).is(Stage.ASSIGNED);
        scene.then(TriageEvent.HazardUpgraded.class);
        assertThat(scene.state().level()).isEqualTo(HazardLevel.MAJOR);
        assertThat(scene.state().judged().criteria()).containsExactly("in-force/1");
        assertThat(scene.state().holder()).isEqualTo(UNIT_ID);
        assertThat(scene.state().unit()).isEqualTo(UNIT_ID);
        scene.refuses(HazardRule.STAGE_FORBIDS, UNIT, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
        scene.refuses(
                HazardRule.LISTED_BEFORE_RECTIFYING,
                DEPARTMENT,
                (hazard, act) -> hazard.orderRectification(act, "整改", TimeLimit.workingDays(10)));
        scene.list().is(Stage.LISTED).order().is(Stage.LISTED);
        scene.refuses(
                HazardRule.FIVE_ASSURANCES,
                UNIT,
                (hazard, act) -> hazard.submitPlan(act, new RectificationPlan(null, "清理", null, null, null)));
        scene.when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN))
                .when(DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, null))
                .is(Stage.RECTIFYING);
    }

    @Test
    void theVoidOrdersDeadlineAndItsPlanAndRequestsGoWithIt() {
        HazardScene asked = rectifying()
                .when(
                        UNIT,
                        (hazard, act) -> hazard.submitPlan(act, new RectificationPlan(null, "清理", null, null, null)))
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, MONDAY.plus(Duration.ofDays(60)), "材料未到"));
        HazardState state = upgraded(asked).state();
        assertThat(state.order()).isNull();
        assertThat(state.plan()).isNull();
        assertThat(state.extension()).isNull();
        assertThat(state.owed()).doesNotContainKeys(Duty.RECTIFY, Duty.DECIDE_EXTENSION);

        HazardScene late = upgraded(rectifying().after(Duration.ofDays(31)).sweep());
        assertThat(late.state().overdue()).isFalse();
        assertThat(late.state().missed()).isEmpty();
        late.after(Duration.ofDays(31)).sweep().then();
    }

    @Test
    void aDesignationStaysFinalAndInterimControlInForce() {
        HazardScene designated = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT)
                .when(COMMITTEE, (hazard, act) -> hazard.designate(act, UNIT_ID, List.of(), "属地"))
                .order()
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
        HazardScene scene = upgraded(designated.is(Stage.RECTIFYING)).is(Stage.DESIGNATED);
        assertThat(scene.state().isDesignated()).isTrue();
        assertThat(scene.state().interimControl()).isNotNull();
    }

    @Test
    void whereverSomebodyMaySeeItBeforeItIsPutRight() {
        upgraded(classified(HazardLevel.GENERAL)).is(Stage.CLASSIFIED);
        upgraded(assigned(HazardLevel.GENERAL)).is(Stage.ASSIGNED);
        upgraded(assigned(HazardLevel.GENERAL).giveBack(UNIT)).is(Stage.RETURNED);
        upgraded(closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null)))
                .is(Stage.REOPENED);
        upgraded(claimed().failVerification()).is(Stage.ASSIGNED);
        refuses(found(), HazardRule.STAGE_FORBIDS, DEPARTMENT);
        refuses(claimed(), HazardRule.STAGE_FORBIDS, DEPARTMENT);
        refuses(claimed().verify(DEPARTMENT), HazardRule.STAGE_FORBIDS, DEPARTMENT);
        refuses(closed(), HazardRule.STAGE_FORBIDS, DEPARTMENT);
    }

    @Test
    void isJudgedByWhoSupervisesItAndNeverByWhoIsResponsible() {
        Actor colleague = People.actor(
                "unit-s-department",
                UNIT_ID,
                OrganisationKind.INDUSTRY_DEPARTMENT,
                "371100",
                Set.of("*"),
                Role.DEPARTMENT);
        refuses(rectifying(), HazardRule.ROLE_MAY_NOT, UNIT);
        refuses(rectifying(), HazardRule.ROLE_MAY_NOT, INSPECTOR);
        refuses(rectifying(), HazardRule.UNIT_DOES_NOT_SUPERVISE_ITSELF, colleague);
        refuses(rectifying(), HazardRule.NOT_ITS_SUPERVISOR, OTHER_CITY);
        rectifying()
                .when(COMMITTEE, (hazard, act) -> hazard.upgrade(act, "综合判定", Judgement.AS_A_WHOLE))
                .is(Stage.ASSIGNED);
    }

    @Test
    void saysByWhatItIsMajor() {
        rectifying()
                .refuses(
                        HazardRule.MAJOR_BY_CRITERIA,
                        "criteria",
                        DEPARTMENT,
                        (hazard, act) -> hazard.upgrade(act, "标准", Judgement.NONE));
        rectifying()
                .refuses(
                        HazardRule.TEXT_REQUIRED,
                        "basis",
                        DEPARTMENT,
                        (hazard, act) -> hazard.upgrade(act, " ", Judgement.AS_A_WHOLE));
    }

    @Test
    void isMajorOnceAndDowngradedByTwoPeopleAsAnyOther() {
        HazardScene scene = upgraded(rectifying());
        refuses(scene, HazardRule.ONLY_GENERAL, DEPARTMENT);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.proposeDowngrade(act, "误判"));
        scene.refuses(HazardRule.SECOND_APPROVER, DEPARTMENT, Hazard::approveDowngrade);
        scene.when(DEPARTMENT_2, Hazard::approveDowngrade).is(Stage.ASSIGNED);
        scene.order().is(Stage.RECTIFYING);
    }
}
