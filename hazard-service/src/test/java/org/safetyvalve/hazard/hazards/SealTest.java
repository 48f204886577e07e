package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Refusal;

/** What is sealed is sealed for thirty days, extended once by thirty at most, and opened by a person alone. */
class SealTest {
    /** 24:00 of 1 April in Rizhao: the day of the order is not counted, and a day off at the end would be. */
    private static final Instant END = Instant.parse("2026-04-01T16:00:00Z");

    private static final Instant REMINDER = Instant.parse("2026-03-27T16:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-05-01T16:00:00Z");

    private static HazardScene sealed() {
        return assigned(HazardLevel.GENERAL)
                .when(UNIT, Hazard::acceptAssignment)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, SEAL));
    }

    private static SealExtension by(int days) {
        return new SealExtension(days, "险情未消除", "批〔2026〕1号", "告〔2026〕1号");
    }

    private static HazardScene extended(HazardScene scene, int days) {
        return scene.when(DEPARTMENT_2, (hazard, act) -> hazard.extendInterimControl(act, by(days)));
    }

    @Test
    void aSealEndsThirtyDaysAfterTheDayOfTheOrder() {
        HazardState.InterimControl seal = sealed().state().interimControl();
        assertThat(seal.until().at()).isEqualTo(END);
        assertThat(seal.until().sum()).isEqualTo("30 days from 2026-03-02");
        assertThat(seal.isOverdue(END.minusMillis(1))).isFalse();
        assertThat(seal.isOverdue(END)).isTrue();
    }

    @Test
    void theTermEndsOnADayOffToo() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .after(Duration.ofDays(2))
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, SEAL));
        assertThat(scene.state().interimControl().until().at())
                .as("3 April 2026 is a Friday")
                .isEqualTo(END.plus(Duration.ofDays(2)));
        HazardScene saturday = assigned(HazardLevel.GENERAL)
                .after(Duration.ofDays(3))
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, SEAL));
        assertThat(saturday.state().interimControl().until().at()).isEqualTo(END.plus(Duration.ofDays(3)));
    }

    @Test
    void noOtherMeasureHasATerm() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
        assertThat(scene.state().interimControl().until()).isNull();
        scene.refuses(HazardRule.NO_SEAL, DEPARTMENT, (hazard, act) -> hazard.extendInterimControl(act, by(30)));
        assertThat(scene.after(Duration.ofDays(90)).sweep().state().interimControl())
                .isNotNull();
        assertThat(scene.history()).noneMatch(event -> event instanceof SupervisionEvent.InterimControlOverdue);
    }

    @Test
    void itIsRemindedOfFiveDaysBeforeAndSaidToBeOverEachOnce() {
        HazardScene scene = sealed();
        scene.at(REMINDER.minusMillis(1)).sweep().then();
        scene.at(REMINDER).sweep().then(SupervisionEvent.InterimControlDueSoon.class);
        scene.sweep().then();
        scene.at(END.minusMillis(1)).sweep().then();
        scene.at(END).sweep().then(SupervisionEvent.InterimControlOverdue.class);
        scene.after(Duration.ofDays(300)).sweep().then();
    }

    @Test
    void nobodyButAPersonEndsASealWhoseTermIsOver() {
        HazardScene scene = sealed().at(END.plus(Duration.ofDays(10))).sweep();
        assertThat(scene.state().interimControl().measure()).isEqualTo(MeasureKind.SEAL);
        assertThat(scene.state().missed()).contains(Duty.LIFT_SEAL);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.liftInterimControl(act, "已由其他措施控制"));
        assertThat(scene.state().interimControl()).isNull();
        assertThat(scene.state().missed()).doesNotContain(Duty.LIFT_SEAL);
    }

    @Test
    void whatWasLiftedInTimeIsNeverOver() {
        HazardScene scene = sealed().when(DEPARTMENT, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        scene.at(END.plus(Duration.ofDays(1))).sweep().then();
    }

    @Test
    void itIsExtendedOnceFromWhereItsTermEnds() {
        HazardScene scene = extended(sealed().at(END.minusMillis(1)), 30);
        scene.then(SupervisionEvent.InterimControlDueSoon.class, SupervisionEvent.InterimControlExtended.class);
        assertThat(scene.state().interimControl().until().at()).isEqualTo(LATEST);
        scene.refuses(
                HazardRule.SEAL_EXTENDED_ONCE, DEPARTMENT, (hazard, act) -> hazard.extendInterimControl(act, by(1)));
        scene.at(LATEST.minus(Duration.ofDays(5))).sweep().then(SupervisionEvent.InterimControlDueSoon.class);
        scene.at(LATEST).sweep().then(SupervisionEvent.InterimControlOverdue.class);
    }

    @Test
    void anExtensionTooShortToRemindOfRemindsOfNothing() {
        HazardScene scene = extended(sealed().at(END.minusMillis(1)), 3);
        assertThat(scene.state().owed()).doesNotContainKey(Duty.DECIDE_SEAL).containsKey(Duty.LIFT_SEAL);
    }

    @Test
    void whatIsOverIsNotExtended() {
        sealed().at(END)
                .refuses(
                        HazardRule.SEAL_TERM_IS_OVER,
                        DEPARTMENT,
                        (hazard, act) -> hazard.extendInterimControl(act, by(30)));
    }

    @Test
    void anExtensionIsThirtyDaysAtMostWithReasonApprovalAndNotice() {
        assertThat(refused(() -> by(0))).isEqualTo(HazardRule.SEAL_EXTENSION_DAYS);
        assertThat(refused(() -> by(31))).isEqualTo(HazardRule.SEAL_EXTENSION_DAYS);
        assertThat(refused(() -> new SealExtension(30, " ", "批", "告"))).isEqualTo(HazardRule.TEXT_REQUIRED);
        assertThat(refused(() -> new SealExtension(30, "险情未消除", " ", "告"))).isEqualTo(HazardRule.TEXT_REQUIRED);
        assertThat(refused(() -> new SealExtension(30, "险情未消除", "批", " "))).isEqualTo(HazardRule.TEXT_REQUIRED);
    }

    private static Object refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).rule();
    }

    @Test
    void itIsExtendedByWhoOrderedItOrByTheCompetentDepartment() {
        sealed().refuses(
                        HazardRule.LIFTED_BY_WHO_ORDERED,
                        COMMITTEE,
                        (hazard, act) -> hazard.extendInterimControl(act, by(30)));
        sealed().refuses(HazardRule.ROLE_MAY_NOT, UNIT, (hazard, act) -> hazard.extendInterimControl(act, by(30)));
    }

    @Test
    void aSealOfWhatWasMergedStillHasItsTerm() {
        HazardScene scene = found().when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, SEAL))
                .when(
                        DEPARTMENT,
                        (hazard, act) ->
                                hazard.merge(act, "another", rectifying().state(), "同一隐患"));
        assertThat(scene.state().due()).isEqualTo(REMINDER);
        scene.at(END)
                .sweep()
                .then(SupervisionEvent.InterimControlDueSoon.class, SupervisionEvent.InterimControlOverdue.class);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        assertThat(scene.state().due()).isNull();
    }

    @Test
    void aSealOfOldHasNoTermUntilItIsExtended() {
        HazardState old = old(sealed().state());
        assertThat(new Hazard("hazard-1", old, CLOCK).lapse(Act.now(DEPARTMENT, LATEST)))
                .isEmpty();
        HazardState touched = old;
        for (HazardEvent event : new Hazard("hazard-1", old, CLOCK)
                .extendInterimControl(Act.now(DEPARTMENT, MONDAY.plus(Duration.ofDays(9))), by(30))) {
            touched = event.foldInto(touched);
        }
        assertThat(touched.interimControl().until().at()).isEqualTo(LATEST);
        assertThat(touched.owed().get(Duty.LIFT_SEAL).at()).isEqualTo(LATEST);
        Refusal late = catchThrowableOfType(
                Refusal.class,
                () -> new Hazard("hazard-1", old, CLOCK).extendInterimControl(Act.now(DEPARTMENT, END), by(30)));
        assertThat(late.rule()).isEqualTo(HazardRule.SEAL_TERM_IS_OVER);
        assertThat(new Hazard("hazard-1", old, CLOCK).liftInterimControl(Act.now(DEPARTMENT, LATEST), "险情已除"))
                .hasSize(1);
    }

    /** As a version of before folded the same events. */
    private static HazardState old(HazardState state) {
        HazardDraft draft = new HazardDraft(state);
        UnaryOperator<HazardState.InterimControl> bare =
                seal -> new HazardState.InterimControl(seal.measure(), seal.orderedBy(), seal.at(), null, false);
        draft.interimControl = bare.apply(state.interimControl());
        draft.met(Duty.DECIDE_SEAL, Duty.LIFT_SEAL);
        return draft.state();
    }
}
