package org.safetyvalve.accountability.supervisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.supervisions.Supervised.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class SupervisionTest {
    private static final Actor OF_ANOTHER_OFFICE = org.safetyvalve.accountability.People.person(
            "resident-inspector",
            "rizhao-resident-group-1",
            OrganisationKind.DISCIPLINE_INSPECTION,
            CITY,
            Role.DISCIPLINE_INSPECTOR);
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private static List<SupervisionEvent> plan(SupervisionState state, Actor by, SupervisionPlan plan, Instant at) {
        return Supervision.of(state).plan(by, plan, "调整", at);
    }

    private static SupervisionState headed() {
        SupervisionPlan plan = with(Supervised.plan(), new Taskforce(HEAD, List.of(FIRST)));
        return fold(opened(), plan(opened(), INSPECTOR, plan, NOW));
    }

    @Test
    void keepsEveryPlanWithWhoSetItAndWhen() {
        SupervisionState first = fold(opened(), Supervision.of(opened()).plan(INSPECTOR, Supervised.plan(), null, NOW));
        SupervisionState second = fold(first, plan(first, INSPECTOR_2, Supervised.plan(DONGGANG), LATER));

        assertThat(second.plans())
                .extracting(PlanVersion::account, PlanVersion::at)
                .containsExactly(tuple(INSPECTOR.account(), NOW), tuple(INSPECTOR_2.account(), LATER));
        assertThat(second.plan()).isEqualTo(Supervised.plan(DONGGANG));
        assertThat(plan(second, INSPECTOR, Supervised.plan(DONGGANG), LATER)).isEmpty();
    }

    @Test
    void isOpenedWithAPlanOrGetsOneLater() {
        assertThat(Supervision.open(INSPECTOR, "c-1", "专项", FIRST_DAY, LAST_DAY, Supervised.plan(), NOW))
                .hasSize(2);
    }

    @Test
    void isPlannedByTheOrganisationThatSupervises() {
        for (Actor actor : List.of(OF_ANOTHER_OFFICE, REGISTRY, DECISION_BODY, DEPARTMENT, COMMITTEE, LEADER)) {
            assertRefused(SupervisionRule.ONLY_WHO_SUPERVISES, () -> plan(opened(), actor, Supervised.plan(), LATER));
        }
    }

    @Test
    void amendsAPlanForAReason() {
        SupervisionState planned = fold(opened(), plan(opened(), INSPECTOR, Supervised.plan(), NOW));
        for (String reason : new String[] {null, " "}) {
            assertRefused(
                    SupervisionRule.INCOMPLETE,
                    () -> Supervision.of(planned).plan(INSPECTOR, Supervised.plan(DONGGANG), reason, LATER));
        }
    }

    @Test
    void plansWhatLiesWithinIt() {
        SupervisionPlan good = Supervised.plan();
        assertRefused(
                SupervisionRule.WITHIN_ITS_DISTRICT, () -> plan(opened(), INSPECTOR, Supervised.plan("370200"), NOW));
        for (Period period : List.of(
                new Period("早", FIRST_DAY.minusDays(1), LAST_DAY), new Period("晚", FIRST_DAY, LAST_DAY.plusDays(1)))) {
            assertRefused(
                    SupervisionRule.PERIOD_WITHIN_THE_SUPERVISION,
                    () -> plan(opened(), INSPECTOR, periods(good, period), NOW));
        }
        assertRefused(
                SupervisionRule.ENDS_AFTER_IT_BEGINS,
                () -> plan(opened(), INSPECTOR, periods(good, new Period("反", LAST_DAY, FIRST_DAY)), NOW));
        Body office = new Body("office-1", BodyKind.SUPERVISION_OFFICE);
        assertRefused(
                SupervisionRule.EACH_ONCE, () -> plan(opened(), INSPECTOR, with(good, null, office, office), NOW));
        assertRefused(
                SupervisionRule.EACH_ONCE,
                () -> plan(opened(), INSPECTOR, with(good, new Taskforce(HEAD, List.of(HEAD))), NOW));
        assertRefused(
                SupervisionRule.INCOMPLETE,
                () -> plan(
                        opened(),
                        INSPECTOR,
                        new SupervisionPlan(List.of(), List.of(), List.of(), List.of(), List.of(), null),
                        NOW));
    }

    private static SupervisionPlan periods(SupervisionPlan plan, Period period) {
        return new SupervisionPlan(
                plan.aims(), plan.focusUnits(), plan.focusDistricts(), List.of(period), plan.bodies(), null);
    }

    @Test
    void isClosedByTheHeadOfItsTaskforceAlone() {
        for (Actor actor : List.of(INSPECTOR, INSPECTOR_2, REGISTRY, LEADER, UNIT)) {
            assertRefused(
                    SupervisionRule.CLOSED_BY_ITS_HEAD,
                    () -> Supervision.of(headed()).close(actor, "完成", LATER));
        }
        Actor namesake = org.safetyvalve.accountability.People.person(
                HEAD.account(), "another", OrganisationKind.DISCIPLINE_INSPECTION, CITY, Role.DECISION_BODY);
        assertRefused(
                SupervisionRule.CLOSED_BY_ITS_HEAD,
                () -> Supervision.of(headed()).close(namesake, "完成", LATER));
        assertThat(Supervision.of(headed()).close(DECISION_BODY, "完成", LATER)).hasSize(1);
    }

    @Test
    void isClosedByWhoSupervisesWhereThereIsNoTaskforce() {
        for (Actor actor : List.of(OF_ANOTHER_OFFICE, DECISION_BODY, REGISTRY, COMMITTEE)) {
            assertRefused(
                    SupervisionRule.CLOSED_BY_ITS_HEAD,
                    () -> Supervision.of(opened()).close(actor, "完成", LATER));
        }
    }

    @Test
    void isClosedOnceForAReasonAndNotBeforeItWasOpened() {
        assertRefused(
                SupervisionRule.CLOSED_ONCE, () -> Supervision.of(closed()).close(INSPECTOR, "再次", LATER));
        assertRefused(SupervisionRule.INCOMPLETE, () -> Supervision.of(opened()).close(INSPECTOR, " ", LATER));
        assertRefused(
                SupervisionRule.ENDS_AFTER_IT_BEGINS,
                () -> Supervision.of(opened()).close(INSPECTOR, "完成", NOW.minusSeconds(1)));
    }

    @Test
    void closedTakesOnlyWhatHappenedBefore() {
        assertRefused(SupervisionRule.TAKES_NO_MORE, () -> plan(closed(), INSPECTOR, Supervised.plan(), NOW));
        assertThat(plan(closed(), INSPECTOR, Supervised.plan(), NOW.minusSeconds(1)))
                .hasSize(1);
        assertThat(Supervision.of(closed()).actions(INSPECTOR, LATER)).isEmpty();
    }

    @Test
    void offersWhatItWouldNotRefuse() {
        assertThat(Supervision.of(opened()).actions(INSPECTOR, LATER))
                .containsExactly("open-inspection", "plan", "record-special-study", "open-key-supervision", "close");
        assertThat(Supervision.of(headed()).actions(INSPECTOR, LATER)).doesNotContain("close");
        assertThat(Supervision.of(headed()).actions(DECISION_BODY, LATER)).containsExactly("close");
        assertThat(Supervision.of(opened()).actions(REGISTRY, LATER)).isEmpty();
    }
}
