package org.safetyvalve.accountability.supervisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.supervisions.Supervised.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Person THIRD = new Person("discipline-inspector-3", INSPECTOR.organisation());
    private static final Person OF_AN_OFFICE = new Person("office-1-a", "office-1");

    private static List<InspectionEvent> open(SupervisionState supervision, Composition composition, Instant at) {
        return Inspection.open(INSPECTOR, "supervision-1", supervision, "第一组", composition, at);
    }

    @Test
    void hasAtLeastTwoMembersEachOnce() {
        assertRefused(SupervisionRule.GROUP_OF_TWO, () -> open(opened(), group(List.of()), NOW));
        assertRefused(SupervisionRule.EACH_ONCE, () -> open(opened(), group(List.of(FIRST)), NOW));
    }

    @Test
    void coversDistrictsOfTheSupervision() {
        Composition elsewhere = new Composition(GroupKind.MIXED, FIRST, List.of(SECOND), List.of("370200"), List.of());
        assertRefused(SupervisionRule.WITHIN_ITS_DISTRICT, () -> open(opened(), elsewhere, NOW));
    }

    @Test
    void isMadeOfTheBodiesThatThePlanNames() {
        Composition ofAnOffice = group(List.of(OF_AN_OFFICE));
        SupervisionPlan named = with(plan(), null, new Body("office-1", BodyKind.SUPERVISION_OFFICE));
        SupervisionPlan others = with(plan(), null, new Body("office-2", BodyKind.SUPERVISION_OFFICE));
        Supervision supervision = Supervision.of(opened());

        assertThat(open(fold(opened(), supervision.plan(INSPECTOR, named, null, NOW)), ofAnOffice, NOW))
                .hasSize(1);
        assertRefused(
                SupervisionRule.GROUP_OF_ITS_BODIES,
                () -> open(fold(opened(), supervision.plan(INSPECTOR, others, null, NOW)), ofAnOffice, NOW));
    }

    @Test
    void isNotOpenedUnderAClosedSupervisionButForThePast() {
        assertRefused(SupervisionRule.TAKES_NO_MORE, () -> open(closed(), group(List.of(SECOND)), NOW));
        assertThat(open(closed(), group(List.of(SECOND)), NOW.minusSeconds(1))).hasSize(1);
    }

    @Test
    void isAmendedForAReasonAndRemembersWhoWasOfIt() {
        Composition other = group(List.of(THIRD));
        assertRefused(
                SupervisionRule.INCOMPLETE, () -> Inspection.of(group()).amend(INSPECTOR, opened(), other, " ", LATER));
        InspectionEvent amended = Inspection.of(group())
                .amend(INSPECTOR, opened(), other, "轮换", LATER)
                .get(0);
        InspectionState state = InspectionState.fold(group(), amended);

        assertThat(state.compositionAt(NOW)).isEqualTo(group(List.of(SECOND)));
        assertThat(state.compositionAt(NOW.minusSeconds(1))).isEqualTo(group(List.of(SECOND)));
        assertThat(state.compositionAt(LATER)).isEqualTo(other);
        assertThat(Inspection.of(state).amend(INSPECTOR, opened(), other, "轮换", LATER))
                .isEmpty();
        assertRefused(
                SupervisionRule.TAKES_NO_MORE,
                () -> Inspection.of(group()).amend(INSPECTOR, closed(), other, "轮换", LATER));
    }

    @Test
    void isDissolvedOnceByAnInspectorOfThePlaceAlsoUnderAClosedSupervision() {
        assertRefused(
                SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                () -> Inspection.of(group()).dissolve(REGISTRY, "完成", LATER));
        assertRefused(
                SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                () -> Inspection.of(group()).dissolve(INSPECTOR_OF_LANSHAN, "完成", LATER));
        InspectionState dissolved = InspectionState.fold(
                group(), Inspection.of(group()).dissolve(INSPECTOR, "完成", LATER).get(0));

        assertThat(dissolved.stage()).isEqualTo(InspectionStage.DISSOLVED);
        assertRefused(
                SupervisionRule.GROUP_DISSOLVED_ONCE,
                () -> Inspection.of(dissolved).dissolve(INSPECTOR, "再次", LATER));
        assertRefused(
                SupervisionRule.GROUP_IS_DISSOLVED,
                () -> Inspection.of(dissolved).amend(INSPECTOR, opened(), group(List.of(THIRD)), "轮换", LATER));
        assertThat(Inspection.of(dissolved).actions(INSPECTOR, opened(), LATER)).isEmpty();
        assertThat(Inspection.of(group()).actions(INSPECTOR, closed(), LATER)).containsExactly("dissolve");
    }
}
