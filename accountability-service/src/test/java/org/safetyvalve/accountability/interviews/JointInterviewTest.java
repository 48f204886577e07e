package org.safetyvalve.accountability.interviews;

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
import org.safetyvalve.accountability.commitments.CommitmentRule;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitationRule;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

class JointInterviewTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Superiors SUPERIORS = new Superiors(Map.of(), LEADER.organisation());
    private static final CitedProblems NONE = (problem, unit, by) -> false;
    private static final Summoned HEAD = new Summoned(DEPARTMENT.organisation(), "局长");
    private static final Summoned MANAGER = new Summoned(UNIT.organisation(), "总经理");

    private final List<JointInterviewEvent> history =
            new ArrayList<>(JointInterview.call(INSPECTOR, call(HEAD, MANAGER), NONE, MONDAY));

    private static InterviewCall call(Summoned... summoned) {
        return call(List.of(), summoned);
    }

    private static InterviewCall call(List<Citation> about, Summoned... summoned) {
        return new InterviewCall(
                "日约〔2026〕2号",
                null,
                INSPECTOR.organisation(),
                List.of(COMMITTEE.organisation()),
                CITY,
                List.of(summoned),
                "消防安全责任落实",
                about,
                TUESDAY,
                "第一会议室");
    }

    private JointInterviewState state() {
        JointInterviewState state = null;
        for (JointInterviewEvent event : history) {
            state = JointInterviewState.fold(state, event);
        }
        return state;
    }

    private JointInterview interview() {
        return JointInterview.of(state());
    }

    private void given(List<JointInterviewEvent> events) {
        history.addAll(events);
    }

    private static List<Attendance> everybody() {
        return List.of(new Attendance(HEAD, true), new Attendance(MANAGER, false));
    }

    private void givenHeld() {
        given(interview().hold(INSPECTOR, everybody(), "会议纪要", TUESDAY));
    }

    private void givenACommitmentOf(Actor actor) {
        given(interview().commit(INSPECTOR, actor.organisation(), "逐户检查", 4, Moment.now(TUESDAY), CALENDAR));
    }

    @Test
    void isCalledByDisciplineInspectionOrTheCommitteeOfficeForItself() {
        for (Actor actor : List.of(DEPARTMENT, LEADER, UNIT, POLICE, COMMITTEE, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    InterviewRule.CALLED_BY_DISCIPLINE_OR_COMMITTEE,
                    () -> JointInterview.call(actor, call(HEAD), NONE, MONDAY));
        }
    }

    @Test
    void callsOfficesOfOrganisationsThatAreNotCallersEachOnce() {
        assertRefused(InterviewRule.SUMMONS_SOMEBODY, () -> JointInterview.call(INSPECTOR, call(), NONE, MONDAY));
        assertRefused(
                InterviewRule.SUMMONS_EACH_ONCE, () -> JointInterview.call(INSPECTOR, call(HEAD, HEAD), NONE, MONDAY));
        assertRefused(
                InterviewRule.INTERVIEW_SAYS_WHAT,
                () -> JointInterview.call(INSPECTOR, call(new Summoned("x", " ")), NONE, MONDAY));
        for (Actor caller : List.of(INSPECTOR, COMMITTEE)) {
            assertRefused(
                    InterviewRule.CALLERS_ARE_NOT_SUMMONED,
                    () -> JointInterview.call(
                            INSPECTOR, call(new Summoned(caller.organisation(), "主任")), NONE, MONDAY));
        }
    }

    @Test
    void isAboutProblemsThatAnOrganisationThatIsCalledKnows() {
        List<Citation> p1 = List.of(new Citation(CitedKind.RESPONSIBILITY_PROBLEM, "p-1"));
        CitedProblems ofTheDepartment = (problem, unit, by) -> unit.equals(DEPARTMENT.organisation());

        assertThat(JointInterview.call(INSPECTOR, call(p1, MANAGER, HEAD), ofTheDepartment, MONDAY))
                .hasSize(1);
        assertRefused(
                CitationRule.CITES_WHAT_ITS_UNIT_KNOWS,
                () -> JointInterview.call(INSPECTOR, call(p1, MANAGER), ofTheDepartment, MONDAY));
    }

    @Test
    void isCalledBeforeAndHeldAfterItsTime() {
        assertRefused(
                InterviewRule.CALLED_FOR_A_TIME_TO_COME,
                () -> JointInterview.call(INSPECTOR, call(HEAD), NONE, TUESDAY.plusMillis(1)));
        assertRefused(
                InterviewRule.HELD_AT_ITS_TIME,
                () -> interview().hold(INSPECTOR, everybody(), "会议纪要", TUESDAY.minusMillis(1)));
    }

    @Test
    void recordsTheAttendanceOfEverybodyWhoWasCalledAndOfNobodyElse() {
        Attendance head = new Attendance(HEAD, true);
        Attendance stranger = new Attendance(new Summoned("x", "主任"), true);
        for (List<Attendance> wrong : List.of(
                List.of(head),
                List.of(head, head),
                List.of(head, stranger),
                List.of(head, new Attendance(MANAGER, true), stranger))) {
            assertRefused(
                    InterviewRule.ATTENDANCE_OF_EVERYBODY, () -> interview().hold(INSPECTOR, wrong, "会议纪要", TUESDAY));
        }
        for (Actor actor : List.of(COMMITTEE, DEPARTMENT, REGISTRY)) {
            assertRefused(InterviewRule.ONLY_THE_CONVENOR, () -> interview().hold(actor, everybody(), "会议纪要", TUESDAY));
        }

        givenHeld();

        assertThat(state().attendance()).isEqualTo(everybody());
        assertRefused(InterviewRule.NOT_TO_BE_HELD, () -> interview().hold(INSPECTOR, everybody(), "会议纪要", TUESDAY));
        assertRefused(InterviewRule.NOT_TO_BE_HELD, () -> interview().cancel(INSPECTOR, "冲突", TUESDAY));
    }

    @Test
    void isCancelledByItsConvenorForAReason() {
        assertRefused(InterviewRule.ONLY_THE_CONVENOR, () -> interview().cancel(COMMITTEE, "冲突", MONDAY));
        assertRefused(InterviewRule.INTERVIEW_SAYS_WHAT, () -> interview().cancel(INSPECTOR, " ", MONDAY));

        given(interview().cancel(INSPECTOR, "冲突", MONDAY));

        assertRefused(InterviewRule.NOT_TO_BE_HELD, () -> interview().hold(INSPECTOR, everybody(), "会议纪要", TUESDAY));
        assertThat(state().cancelledBecause()).isEqualTo("冲突");
    }

    @Test
    void onlyWhoWasCalledCommitsAndOnlyOnceItWasHeld() {
        assertRefused(
                InterviewRule.COMMITTED_AT_THE_INTERVIEW,
                () -> interview().commit(INSPECTOR, UNIT.organisation(), "逐户检查", 4, Moment.now(MONDAY), CALENDAR));
        givenHeld();
        assertRefused(
                InterviewRule.COMMITTED_BY_WHO_WAS_CALLED,
                () -> interview().commit(INSPECTOR, COURT.organisation(), "逐户检查", 4, Moment.now(TUESDAY), CALENDAR));
        assertRefused(
                InterviewRule.ONLY_THE_CONVENOR,
                () -> interview()
                        .commit(DEPARTMENT, DEPARTMENT.organisation(), "逐户检查", 4, Moment.now(TUESDAY), CALENDAR));
    }

    @Test
    void isVerifiedByAnyOfItsCallersAndByNobodyElse() {
        givenHeld();
        givenACommitmentOf(DEPARTMENT);
        given(interview().reportKept(DEPARTMENT, 1, "已检查", SUPERIORS, TUESDAY));

        assertRefused(
                CommitmentRule.VERIFIED_BY_WHO_FOLLOWS_UP, () -> interview().verifyKept(DEPARTMENT, 1, null, TUESDAY));
        assertRefused(
                CommitmentRule.VERIFIED_BY_WHO_FOLLOWS_UP, () -> interview().verifyKept(REGISTRY, 1, null, TUESDAY));
        assertThat(interview().verifyKept(INSPECTOR, 1, null, TUESDAY)).hasSize(1);
        assertThat(interview().verifyKept(COMMITTEE, 1, null, TUESDAY)).hasSize(1);
    }

    @Test
    void isClosedOnceEverythingIsKept() {
        assertRefused(InterviewRule.CLOSED_WHEN_ALL_IS_KEPT, () -> interview().close(INSPECTOR, TUESDAY));
        givenHeld();
        givenACommitmentOf(DEPARTMENT);
        givenACommitmentOf(UNIT);
        for (int number = 1; number <= 2; number++) {
            int commitment = number;
            assertRefused(
                    InterviewRule.CLOSED_WHEN_ALL_IS_KEPT, () -> interview().close(INSPECTOR, TUESDAY));
            given(interview().reportKept(commitment == 1 ? DEPARTMENT : UNIT, commitment, "已检查", SUPERIORS, TUESDAY));
            assertRefused(
                    InterviewRule.CLOSED_WHEN_ALL_IS_KEPT, () -> interview().close(INSPECTOR, TUESDAY));
            given(interview().verifyKept(INSPECTOR, commitment, null, TUESDAY));
        }

        given(interview().close(INSPECTOR, TUESDAY));

        assertThat(state().stage()).isEqualTo(InterviewStage.CLOSED);
        assertRefused(
                InterviewRule.COMMITTED_AT_THE_INTERVIEW,
                () -> interview().commit(INSPECTOR, UNIT.organisation(), "逐户检查", 4, Moment.now(TUESDAY), CALENDAR));
    }

    @Test
    void existsForItsCallersAndWhoIsCalledAndTheNextLevelUpOnceToldAndEachSeesItsOwnCommitments() {
        givenHeld();
        givenACommitmentOf(DEPARTMENT);
        givenACommitmentOf(UNIT);
        for (Actor actor : List.of(INSPECTOR, COMMITTEE, REGISTRY, DEPARTMENT, UNIT)) {
            assertThat(JointInterview.maySee(actor, state()))
                    .as(actor.account())
                    .isTrue();
        }
        for (Actor actor : List.of(LEADER, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(JointInterview.maySee(actor, state()))
                    .as(actor.account())
                    .isFalse();
        }
        assertThat(seenBy(INSPECTOR)).containsExactly(1, 2);
        assertThat(seenBy(COMMITTEE)).containsExactly(1, 2);
        assertThat(seenBy(DEPARTMENT)).containsExactly(1);
        assertThat(seenBy(UNIT)).containsExactly(2);
        assertRefused(
                CommitmentRule.NO_SUCH_COMMITMENT, () -> interview().reportKept(UNIT, 1, "已检查", SUPERIORS, TUESDAY));

        given(interview().reportKept(UNIT, 2, "已检查", SUPERIORS, TUESDAY));
        given(interview().lapse(TUESDAY.plus(Duration.ofDays(30)), SUPERIORS));

        assertThat(JointInterview.maySee(LEADER, state())).isTrue();
        assertThat(seenBy(LEADER)).containsExactly(1);
        assertThat(JointInterview.seesAll(LEADER, state())).isFalse();
    }

    private List<Integer> seenBy(Actor actor) {
        return state().commitments().stream()
                .filter(commitment -> JointInterview.maySee(actor, state(), commitment))
                .map(commitment -> commitment.number())
                .toList();
    }

    @Test
    void offersWhatMayBeDoneNow() {
        assertThat(interview().actions(INSPECTOR, Moment.now(MONDAY), CALENDAR)).containsExactly("cancel");
        assertThat(interview().actions(INSPECTOR, Moment.now(TUESDAY), CALENDAR))
                .containsExactly("cancel", "hold");
        givenHeld();
        assertThat(interview().actions(INSPECTOR, Moment.now(TUESDAY), CALENDAR))
                .containsExactly("commit", "close");
        givenACommitmentOf(DEPARTMENT);
        assertThat(interview().actions(DEPARTMENT, 1, Moment.now(TUESDAY), SUPERIORS, CALENDAR))
                .containsExactly("report");
        assertThat(interview().actions(INSPECTOR, 1, Moment.now(TUESDAY), SUPERIORS, CALENDAR))
                .isEmpty();
        given(interview().reportKept(DEPARTMENT, 1, "已检查", SUPERIORS, TUESDAY));
        assertThat(interview().actions(COMMITTEE, 1, Moment.now(TUESDAY), SUPERIORS, CALENDAR))
                .containsExactly("verify", "fail-verification");
    }
}
