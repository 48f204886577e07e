package org.safetyvalve.accountability.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class ResponsibilityProblemTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant END_OF_FRIDAY = Instant.parse("2026-11-27T16:00:00Z");
    private static final Superiors SUPERIORS =
            new Superiors(Map.of("rizhao-discipline", "shandong-discipline"), LEADER.organisation());
    private static final ProblemOrigin ORIGIN = new ProblemOrigin("supervision-1", "visit-1", "campaign-1", false);

    private final List<ResponsibilityProblemEvent> history = new ArrayList<>(ResponsibilityProblem.find(
            INSPECTOR, ORIGIN, DEPARTMENT.organisation(), ProblemKind.FORMALISM, "检查走过场", DONGGANG, null, MONDAY));

    private ResponsibilityProblemState state() {
        ResponsibilityProblemState state = null;
        for (ResponsibilityProblemEvent event : history) {
            state = ResponsibilityProblemState.fold(state, event);
        }
        return state;
    }

    private ResponsibilityProblem problem() {
        return ResponsibilityProblem.of(state());
    }

    private void given(List<ResponsibilityProblemEvent> events) {
        history.addAll(events);
    }

    private void givenFedBack() {
        given(problem().feedBack(INSPECTOR, 4, Moment.now(MONDAY), CALENDAR));
    }

    private void givenRectified() {
        givenFedBack();
        given(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, MONDAY));
    }

    @Test
    void isFoundByADisciplineInspectorOfThePlaceAlone() {
        for (Actor actor : List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, REGISTRY, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    ProblemRule.FOUND_BY_A_DISCIPLINE_INSPECTOR,
                    () -> ResponsibilityProblem.find(
                            actor,
                            ORIGIN,
                            DEPARTMENT.organisation(),
                            ProblemKind.FORMALISM,
                            "检查走过场",
                            DONGGANG,
                            null,
                            MONDAY));
        }
    }

    @Test
    void isFedBackWithADeadlineThatIsFixedThen() {
        givenFedBack();

        assertThat(state().stage()).isEqualTo(ProblemStage.FED_BACK);
        assertThat(state().round()).isEqualTo(1);
        assertThat(state().clock().deadline().at()).isEqualTo(END_OF_FRIDAY);
        assertThat(state().clock().deadline().sum()).startsWith("4 working days from");
    }

    @Test
    void refusesToFeedBackWithoutAPeriod() {
        for (int days : new int[] {0, -1, 181}) {
            assertRefused(
                    ProblemRule.FED_BACK_WITH_A_DEADLINE,
                    () -> problem().feedBack(INSPECTOR, days, Moment.now(MONDAY), CALENDAR));
        }
    }

    @Test
    void isFedBackOnce() {
        givenFedBack();

        assertRefused(ProblemRule.FED_BACK_ONCE, () -> problem().feedBack(INSPECTOR, 9, Moment.now(MONDAY), CALENDAR));
    }

    @Test
    void isRectifiedByWhomItWasFedBackToAlone() {
        givenFedBack();

        for (Actor actor : List.of(UNIT, COMMITTEE, INSPECTOR, LEADER)) {
            assertRefused(
                    ProblemRule.RECTIFIED_BY_WHOM_IT_WAS_FED_BACK_TO,
                    () -> problem().rectify(actor, "重新检查", SUPERIORS, MONDAY));
        }
    }

    @Test
    void existsForADepartmentOnlyOnceItIsFedBackToIt() {
        assertThat(ResponsibilityProblem.maySee(DEPARTMENT, state())).isFalse();
        givenFedBack();

        assertThat(ResponsibilityProblem.maySee(DEPARTMENT, state())).isTrue();
        for (Actor actor : List.of(UNIT, COMMITTEE, LEADER, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(ResponsibilityProblem.maySee(actor, state()))
                    .as(actor.account())
                    .isFalse();
        }
    }

    @Test
    void refusesVerificationByWhoRectifiedOrHisOrganisation() {
        Actor both = person(
                "both",
                DEPARTMENT.organisation(),
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DEPARTMENT,
                Role.DISCIPLINE_INSPECTOR);
        Actor colleague = person(
                "colleague",
                DEPARTMENT.organisation(),
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_INSPECTOR);
        givenFedBack();
        given(problem().rectify(both, "重新检查", SUPERIORS, MONDAY));

        assertRefused(ProblemRule.VERIFIED_BY_SOMEBODY_ELSE, () -> problem().verify(both, null, MONDAY));
        assertRefused(ProblemRule.VERIFIED_BY_SOMEBODY_ELSE, () -> problem().verify(colleague, null, MONDAY));
        assertThat(problem().verify(INSPECTOR, null, MONDAY)).hasSize(1);
    }

    @Test
    void refusesVerificationBeforeRectificationAndClosingBeforeVerification() {
        givenFedBack();
        assertRefused(ProblemRule.NOT_TO_BE_VERIFIED, () -> problem().verify(INSPECTOR, null, MONDAY));
        assertRefused(ProblemRule.CLOSED_AFTER_VERIFICATION, () -> problem().close(INSPECTOR, null, MONDAY));
        given(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, MONDAY));
        assertRefused(ProblemRule.CLOSED_AFTER_VERIFICATION, () -> problem().close(INSPECTOR, null, MONDAY));
        given(problem().verify(INSPECTOR, null, MONDAY));

        given(problem().close(INSPECTOR, null, MONDAY));

        assertThat(state().stage()).isEqualTo(ProblemStage.CLOSED);
    }

    @Test
    void aFailedVerificationStartsAnotherRoundWithItsOwnDeadline() {
        givenRectified();
        Instant nextMonday = MONDAY.plus(Duration.ofDays(7));

        given(problem().failVerification(INSPECTOR, "仍未落实", 4, Moment.now(nextMonday), CALENDAR));

        assertThat(state().stage()).isEqualTo(ProblemStage.FED_BACK);
        assertThat(state().round()).isEqualTo(2);
        assertThat(state().clock().deadline().at()).isEqualTo(END_OF_FRIDAY.plus(Duration.ofDays(7)));
        assertRefused(ProblemRule.NOT_TO_BE_VERIFIED, () -> problem().verify(INSPECTOR, null, nextMonday));
    }

    @Test
    void isOverdueByTheClockOnceARound() {
        givenFedBack();
        assertThat(problem().lapse(END_OF_FRIDAY.minusMillis(1), SUPERIORS)).isEmpty();

        given(problem().lapse(END_OF_FRIDAY.plusSeconds(70), SUPERIORS));

        assertThat(history).extracting(ResponsibilityProblemEvent::at).endsWith(END_OF_FRIDAY, END_OF_FRIDAY);
        assertThat(state().overdue()).isTrue();
        assertThat(problem().lapse(END_OF_FRIDAY.plusSeconds(140), SUPERIORS)).isEmpty();
        assertThat(ResponsibilityProblem.due(state())).isNull();

        given(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, END_OF_FRIDAY.plusSeconds(200)));
        given(problem().failVerification(INSPECTOR, "仍未落实", 1, Moment.now(END_OF_FRIDAY.plusSeconds(300)), CALENDAR));
        assertThat(state().overdue()).isFalse();
        assertThat(problem().lapse(END_OF_FRIDAY.plus(Duration.ofDays(9)), SUPERIORS))
                .hasSize(2);
    }

    @Test
    void isNotOverdueOnceItWasRectifiedHoweverLongVerificationTakes() {
        givenRectified();

        assertThat(problem().lapse(END_OF_FRIDAY.plus(Duration.ofDays(90)), SUPERIORS))
                .isEmpty();
    }

    @Test
    void isToldToBeLateFirstWhenItIsRectifiedLateWhoeverHasNoticed() {
        givenFedBack();
        Instant late = END_OF_FRIDAY.plusSeconds(60);
        assertThat(problem().isLate(END_OF_FRIDAY.minusMillis(1))).isFalse();
        assertThat(problem().isLate(late)).isTrue();
        assertThat(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, END_OF_FRIDAY.minusMillis(1)))
                .hasSize(1);

        given(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, late));

        assertThat(history.subList(2, 5))
                .extracting(ResponsibilityProblemEvent::at)
                .containsExactly(END_OF_FRIDAY, END_OF_FRIDAY, late);
        assertThat(history.get(2)).isInstanceOf(ResponsibilityProblemEvent.Overdue.class);
        assertThat(state().stage()).isEqualTo(ProblemStage.RECTIFIED);
        assertThat(state().overdue()).isTrue();
        assertThat(state().escalatedTo()).isEqualTo(LEADER.organisation());
        assertThat(problem().lapse(late.plusSeconds(60), SUPERIORS)).isEmpty();
    }

    @Test
    void isToldToBeLateOnceWhenTheClockHasSaidSoBefore() {
        givenFedBack();
        given(problem().lapse(END_OF_FRIDAY, SUPERIORS));

        assertThat(problem().rectify(DEPARTMENT, "重新检查", SUPERIORS, END_OF_FRIDAY.plusSeconds(60)))
                .hasSize(1);
    }

    private static ResponsibilityProblemState overdue(ProblemKind kind) {
        ResponsibilityProblemState state = null;
        for (ResponsibilityProblemEvent event : ResponsibilityProblem.find(
                INSPECTOR, ORIGIN, DEPARTMENT.organisation(), kind, "检查走过场", DONGGANG, null, MONDAY)) {
            state = ResponsibilityProblemState.fold(state, event);
        }
        for (ResponsibilityProblemEvent event :
                ResponsibilityProblem.of(state).feedBack(INSPECTOR, 4, Moment.now(MONDAY), CALENDAR)) {
            state = ResponsibilityProblemState.fold(state, event);
        }
        for (ResponsibilityProblemEvent event : ResponsibilityProblem.of(state).lapse(END_OF_FRIDAY, SUPERIORS)) {
            state = ResponsibilityProblemState.fold(state, event);
        }
        return state;
    }

    @Test
    void isToldToTheNextLevelUpWhenItIsOverdue() {
        givenFedBack();
        assertThat(ResponsibilityProblem.maySee(LEADER, state())).isFalse();

        given(problem().lapse(END_OF_FRIDAY, SUPERIORS));

        assertThat(state().escalatedTo()).isEqualTo(LEADER.organisation());
        assertThat(ResponsibilityProblem.maySee(LEADER, state())).isTrue();
        assertThat(ResponsibilityProblem.maySee(COMMITTEE, state())).isFalse();
    }

    @Test
    void ofCorruptionIsToldToDisciplineInspectionAlone() {
        ResponsibilityProblemState corruption = overdue(ProblemKind.CORRUPTION);

        assertThat(corruption.escalatedTo()).isEqualTo("shandong-discipline");
        assertThat(ResponsibilityProblem.maySee(LEADER, corruption)).isFalse();
        assertThat(overdue(ProblemKind.BUREAUCRACY).escalatedTo()).isEqualTo(LEADER.organisation());
    }

    @Test
    void repeatsAnEarlierOneOfTheSameUnitAlone() {
        assertRefused(
                ProblemRule.REPEATS_ONE_OF_THE_SAME_UNIT,
                () -> ResponsibilityProblem.find(
                        INSPECTOR,
                        ORIGIN,
                        DEPARTMENT.organisation(),
                        ProblemKind.FORMALISM,
                        "又走过场",
                        DONGGANG,
                        new EarlierProblem("problem-1", UNIT.organisation()),
                        MONDAY));

        List<ResponsibilityProblemEvent> again = ResponsibilityProblem.find(
                INSPECTOR,
                ORIGIN,
                DEPARTMENT.organisation(),
                ProblemKind.FORMALISM,
                "又走过场",
                DONGGANG,
                new EarlierProblem("problem-1", DEPARTMENT.organisation()),
                MONDAY);

        assertThat(((ResponsibilityProblemEvent.Found) again.get(0)).repeatOf()).isEqualTo("problem-1");
    }

    @Test
    void isNamedBeforeOthersOnceItsUnitKnowsItAndNeverWhenItIsOfCorruption() {
        String unit = DEPARTMENT.organisation();
        assertThat(ResponsibilityProblem.mayBeNamed(INSPECTOR, unit, state())).isFalse();
        givenFedBack();

        assertThat(ResponsibilityProblem.mayBeNamed(INSPECTOR, unit, state())).isTrue();
        assertThat(ResponsibilityProblem.mayBeNamed(INSPECTOR, UNIT.organisation(), state()))
                .isFalse();
        assertThat(ResponsibilityProblem.mayBeNamed(COMMITTEE, unit, state())).isFalse();
        assertThat(ResponsibilityProblem.mayBeNamed(INSPECTOR, unit, overdue(ProblemKind.CORRUPTION)))
                .isFalse();
    }
}
