package org.safetyvalve.accountability.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.supervisions.Supervised.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.commitments.CommitmentRule;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.supervisions.Supervised;
import org.safetyvalve.accountability.supervisions.SupervisionRule;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

class SpecialStudyTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Superiors SUPERIORS = new Superiors(Map.of(), LEADER.organisation());
    private static final Task OF_THE_DEPARTMENT = new Task(DEPARTMENT.organisation(), "逐户检查", 3);
    private static final Task OF_THE_UNIT = new Task(UNIT.organisation(), "更换线路", 5);
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private static Meeting meeting(Instant heldAt, String... bodies) {
        return new Meeting("日专研〔2026〕1号", "消防安全", INSPECTOR.organisation(), List.of(bodies), heldAt);
    }

    private static Meeting meeting() {
        return meeting(NOW, INSPECTOR.organisation(), DEPARTMENT.organisation(), UNIT.organisation());
    }

    private static List<SpecialStudyEvent> record(
            Actor by, SupervisionState supervision, Meeting meeting, Instant at, Task... tasks) {
        return SpecialStudy.record(by, "supervision-1", supervision, meeting, List.of(tasks), Moment.now(at), CALENDAR);
    }

    private static SpecialStudyState fold(SpecialStudyState before, List<SpecialStudyEvent> events) {
        SpecialStudyState state = before;
        for (SpecialStudyEvent event : events) {
            state = SpecialStudyState.fold(state, event);
        }
        return Objects.requireNonNull(state);
    }

    private static SpecialStudyState recorded() {
        return fold(null, record(INSPECTOR, Supervised.opened(), meeting(), NOW, OF_THE_DEPARTMENT, OF_THE_UNIT));
    }

    @Test
    void isRecordedWithItsTasksAndDoneWhenSomebodyElseHasVerifiedThemAll() {
        SpecialStudyState state = recorded();
        assertThat(state.commitments()).extracting(task -> task.number()).containsExactly(1, 2);
        for (int task = 1; task <= 2; task++) {
            assertThat(state.stage()).isEqualTo(SpecialStudyStage.FOLLOWED_UP);
            Actor by = task == 1 ? DEPARTMENT : UNIT;
            state = fold(state, SpecialStudy.of(state).reportDone(by, task, "已完成", SUPERIORS, LATER));
            state = fold(state, SpecialStudy.of(state).verify(INSPECTOR_2, task, null, LATER));
        }
        assertThat(state.stage()).isEqualTo(SpecialStudyStage.DONE);
    }

    @Test
    void isRecordedByAnInspectorOfThePlaceWhileTheSupervisionGoesOn() {
        for (Actor actor : List.of(REGISTRY, DECISION_BODY, COMMITTEE, LEADER, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    SpecialStudyRule.STUDY_RECORDED_BY_AN_INSPECTOR,
                    () -> record(actor, Supervised.opened(), meeting(), NOW));
        }
        assertRefused(SupervisionRule.TAKES_NO_MORE, () -> record(INSPECTOR, Supervised.closed(), meeting(), NOW));
    }

    @Test
    void isOfAMeetingThatWasHeldByBodiesNamedOnce() {
        assertRefused(
                SpecialStudyRule.STUDY_WAS_HELD,
                () -> record(INSPECTOR, Supervised.opened(), meeting(LATER, "x"), NOW));
        for (Meeting wrong : List.of(meeting(NOW), meeting(NOW, "x", "x"))) {
            assertRefused(SpecialStudyRule.STUDY_BODIES_ONCE, () -> record(INSPECTOR, Supervised.opened(), wrong, NOW));
        }
    }

    @Test
    void givesTasksToBodiesThatTookPartAndNotToWhoFollowsThemUp() {
        for (String organisation : List.of("another", INSPECTOR.organisation())) {
            assertRefused(
                    SpecialStudyRule.TASK_OF_A_BODY,
                    () -> record(INSPECTOR, Supervised.opened(), meeting(), NOW, new Task(organisation, "逐户检查", 3)));
        }
        assertRefused(
                CommitmentRule.COMMITMENT_HAS_A_DEADLINE,
                () -> record(INSPECTOR, Supervised.opened(), meeting(), NOW, new Task(UNIT.organisation(), "逐户检查", 0)));
    }

    @Test
    void existsForDisciplineInspectionAndForWhoHasATaskOrWasToldOfOne() {
        SpecialStudyState state = recorded();
        for (Actor actor : List.of(INSPECTOR, REGISTRY, DEPARTMENT, UNIT)) {
            assertThat(SpecialStudy.maySee(actor, state)).as(actor.account()).isTrue();
        }
        for (Actor actor : List.of(COMMITTEE, LEADER, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(SpecialStudy.maySee(actor, state)).as(actor.account()).isFalse();
        }
        assertThat(SpecialStudy.maySee(UNIT, state, state.commitments().get(0))).isFalse();
        assertRefused(
                CommitmentRule.NO_SUCH_COMMITMENT,
                () -> SpecialStudy.of(state).reportDone(UNIT, 1, "已完成", SUPERIORS, LATER));

        SpecialStudyState late = fold(state, SpecialStudy.of(state).lapse(NOW.plus(Duration.ofDays(60)), SUPERIORS));
        assertThat(SpecialStudy.maySee(LEADER, late)).isTrue();
    }

    @Test
    void isFollowedUpByAnInspectorAlone() {
        SpecialStudyState reported =
                fold(recorded(), SpecialStudy.of(recorded()).reportDone(DEPARTMENT, 1, "已完成", SUPERIORS, LATER));
        for (Actor actor : List.of(REGISTRY, DEPARTMENT)) {
            assertRefused(
                    CommitmentRule.VERIFIED_BY_WHO_FOLLOWS_UP,
                    () -> SpecialStudy.of(reported).verify(actor, 1, null, LATER));
        }
        assertThat(SpecialStudy.of(reported).failVerification(INSPECTOR, 1, "不实", 3, Moment.now(LATER), CALENDAR))
                .hasSize(1);
    }
}
