package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Refusal;

/** Rules 5 and 9: deadlines are fixed when they start, move by a granted extension only, and lapse by the clock, once. */
class DeadlineTest {
    private static final Instant LIMIT = MONDAY.plus(Duration.ofDays(30));
    private static final Instant LATER = MONDAY.plus(Duration.ofDays(45));

    @Test
    void aDeadlineKeepsTheSumAndTheCalendarThatGaveIt() {
        var deadline = found().state().owed().get(Duty.CLASSIFY);
        assertThat(deadline.sum()).isEqualTo("3 working days from 2026-03-02");
        assertThat(deadline.calendarVersion()).isEqualTo("cn-test-1");
    }

    @Test
    void aCorrectedCalendarChangesOnlyLaterDeadlines() {
        HazardState before = assigned(HazardLevel.GENERAL).state();
        HazardClock corrected = new HazardClock(
                new WorkingDayCalendar("cn-test-2", Set.of(LocalDate.parse("2026-03-04")), Set.of()),
                HazardTerms.defaults());
        List<HazardEvent> lapsed = new Hazard("hazard-1", before, corrected)
                .lapse(Act.now(DEPARTMENT, Instant.parse("2026-03-04T16:00:00Z")));
        assertThat(lapsed).hasSize(1);
    }

    @Test
    void nothingButAGrantedExtensionMovesATimeLimit() {
        HazardScene scene = rectifying();
        scene.refuses(
                HazardRule.STAGE_FORBIDS,
                DEPARTMENT,
                (hazard, act) -> hazard.orderRectification(act, "再次整改", TimeLimit.workingDays(90)));
        listed().order()
                .refuses(
                        HazardRule.ORDERED_ONCE,
                        DEPARTMENT,
                        (hazard, act) -> hazard.orderRectification(act, "再次整改", TimeLimit.workingDays(90)));
        scene.when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"));
        assertThat(scene.state().order().deadline().at()).isEqualTo(LIMIT);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.grantExtension(act, null, "同意"));
        assertThat(scene.state().order().deadline().at()).isEqualTo(LATER);
        assertThat(scene.state().owed().get(Duty.RECTIFY).at()).isEqualTo(LATER);
    }

    @Test
    void anExtensionIsAskedForBeforeExpiry() {
        rectifying()
                .at(LIMIT)
                .refuses(
                        HazardRule.EXTENSION_BEFORE_EXPIRY,
                        UNIT,
                        (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"));
        rectifying()
                .at(LIMIT.minusMillis(1))
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"))
                .is(Stage.RECTIFYING);
    }

    @Test
    void anExtensionLengthensAndGivesNoMoreThanWasAsked() {
        rectifying()
                .refuses(
                        HazardRule.EXTENSION_LENGTHENS,
                        UNIT,
                        (hazard, act) -> hazard.requestExtension(act, LIMIT, "材料未到"));
        rectifying()
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"))
                .refuses(
                        HazardRule.EXTENSION_LENGTHENS,
                        DEPARTMENT,
                        (hazard, act) -> hazard.grantExtension(act, LATER.plusSeconds(1), "同意"));
    }

    @Test
    void theUnitDoesNotGrantItselfMoreTime() {
        rectifying()
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"))
                .refuses(HazardRule.ROLE_MAY_NOT, UNIT, (hazard, act) -> hazard.grantExtension(act, null, "同意"));
    }

    @Test
    void overdueIsSaidOnceByTheClock() {
        HazardScene scene = rectifying().at(LIMIT).sweep();
        scene.then(ResponsibilityEvent.ResponsibilityAccepted.class, RectificationEvent.RectificationOverdue.class);
        scene.after(Duration.ofDays(100)).sweep().then();
        assertThat(scene.state().overdue()).isTrue();
    }

    @Test
    void isLateByTheClockWhetherThatHasBeenSaidOrNot() {
        HazardScene scene = rectifying();
        assertThat(scene.state().isOverdue(LIMIT.minusMillis(1))).isFalse();
        assertThat(scene.state().isOverdue(LIMIT)).isTrue();
        assertThat(scene.at(LIMIT).sweep().state().isOverdue(LIMIT)).isTrue();
        HazardScene asked = rectifying().when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"));
        assertThat(asked.state().isOverdue(LIMIT)).isFalse();
        assertThat(claimed().state().isOverdue(LIMIT)).isFalse();
    }

    /** Whoever looks next is told the earliest that is to be decided; what is held back is not. */
    @Test
    void theNextThatIsDueIsTheEarliestThatIsNotHeldBack() {
        HazardScene scene = rectifying().when(UNIT, Hazard::acceptAssignment);
        assertThat(scene.state().due()).isEqualTo(LIMIT);
        scene.when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"));
        assertThat(scene.state().due())
                .isEqualTo(scene.state().owed().get(Duty.DECIDE_EXTENSION).at())
                .isNotEqualTo(LIMIT);
    }

    @Test
    void completionAfterTheTimeLimitSaysOverdueFirstWhoeverLooked() {
        HazardScene scene =
                rectifying().when(UNIT, Hazard::acceptAssignment).at(LIMIT).complete();
        scene.then(RectificationEvent.RectificationOverdue.class, RectificationEvent.RectificationCompleted.class);
        scene.sweep().then();
    }

    @Test
    void completionInTimeIsNeverOverdue() {
        HazardScene scene = rectifying().at(LIMIT.minusMillis(1)).complete().at(LIMIT.plus(Duration.ofDays(1)));
        scene.sweep().then();
        assertThat(scene.state().overdue()).isFalse();
    }

    @Test
    void aRequestInTimeHoldsOverdueBackUntilItIsDecided() {
        HazardScene scene = rectifying()
                .at(LIMIT.minusSeconds(60))
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"))
                .at(LIMIT.plusSeconds(60));
        scene.sweep().then();
        scene.when(DEPARTMENT, (hazard, act) -> hazard.refuseExtension(act, "理由不充分"));
        scene.sweep().then(RectificationEvent.RectificationOverdue.class);
    }

    @Test
    void silenceGrantsNoExtension() {
        HazardScene scene = rectifying()
                .at(LIMIT.minusSeconds(60))
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, LATER, "材料未到"))
                .after(Duration.ofDays(20));
        scene.sweep().then(ConclusionEvent.DeadlineMissed.class, RectificationEvent.RectificationOverdue.class);
        scene.refuses(
                HazardRule.NO_EXTENSION_PENDING, DEPARTMENT, (hazard, act) -> hazard.grantExtension(act, null, "同意"));
    }

    @Test
    void theNextRoundHasATimeLimitOfItsOwn() {
        HazardScene scene = rectifying().at(LIMIT).complete().failVerification();
        assertThat(scene.state().overdue()).isFalse();
        scene.after(Duration.ofDays(6)).sweep().then(RectificationEvent.RectificationOverdue.class);
    }

    @Test
    void aCompletionIsVerifiedInTenCalendarDaysOrItIsSaid() {
        HazardScene scene = claimed();
        assertThat(scene.state().owed().get(Duty.VERIFY).at()).isEqualTo(Instant.parse("2026-03-12T16:00:00Z"));
        scene.after(Duration.ofDays(11)).sweep().then(ConclusionEvent.DeadlineMissed.class);
        scene.verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void whatIsDueNextIsTheEarliestDeadlineAndNothingAfterTheEnd() {
        assertThat(rectifying().state().due()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(closed().state().due()).isNull();
    }

    @Test
    void historyBeingEnteredIsNotJudgedByTheClockBetweenItsSteps() {
        Instant today = MONDAY.plus(Duration.ofDays(300));
        List<HazardEvent> events = Hazard.find(new Act(INSPECTOR, MONDAY, today), FACTS, List.of(), AUTHORITIES, CLOCK);
        HazardState state = HazardEvent.fold(null, events.get(0));
        assertThat(state.due()).isEqualTo(today.plus(Duration.ofMinutes(2)));
        List<HazardEvent> classified = new Hazard("hazard-1", state, CLOCK)
                .classify(
                        new Act(DEPARTMENT, MONDAY.plusSeconds(60), today),
                        HazardLevel.GENERAL,
                        "标准",
                        null,
                        Judgement.NONE);
        assertThat(classified).hasSize(1);
    }

    @Test
    void aStepOfHistoryIsNotBeforeTheOneBeforeIt() {
        Instant today = MONDAY.plus(Duration.ofDays(300));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> found().hazard()
                        .classify(
                                new Act(DEPARTMENT, MONDAY.minusSeconds(1), today),
                                HazardLevel.GENERAL,
                                "标准",
                                null,
                                Judgement.NONE));
        assertThat(refusal.rule()).isEqualTo(HazardRule.DATES_IN_ORDER);
    }

    @Test
    void aTimeLimitLiesAhead() {
        assigned(HazardLevel.GENERAL)
                .refuses(
                        HazardRule.TIME_LIMIT_AHEAD,
                        "deadline",
                        DEPARTMENT,
                        (hazard, act) -> hazard.orderRectification(act, "整改", TimeLimit.until(MONDAY)));
    }
}
