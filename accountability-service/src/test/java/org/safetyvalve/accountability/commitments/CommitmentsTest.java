package org.safetyvalve.accountability.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class CommitmentsTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant END_OF_FRIDAY = Instant.parse("2026-11-27T16:00:00Z");
    private static final Predicate<Commitment> ALL = commitment -> true;
    private static final Escalation ESCALATION =
            new Escalation(new Superiors(Map.of(), LEADER.organisation()), INSPECTOR.organisation());

    private List<Commitment> state = List.of();

    private Commitments commitments() {
        return Commitments.of(state);
    }

    private void given(List<CommitmentEvent> events) {
        events.forEach(event -> state = Commitments.fold(state, event));
    }

    private void givenACommitmentOfTheDepartment() {
        given(commitments().make(DEPARTMENT.organisation(), "逐户检查", 4, Moment.now(MONDAY), CALENDAR));
    }

    private void givenReported() {
        given(commitments().report(DEPARTMENT, ALL, 1, "已检查", MONDAY, ESCALATION));
    }

    @Test
    void haveADeadlineOfWorkingDaysThatIsFixedThen() {
        givenACommitmentOfTheDepartment();

        assertThat(state.get(0).clock().deadline().at()).isEqualTo(END_OF_FRIDAY);
        assertThat(state.get(0).clock().deadline().sum()).startsWith("4 working days");
        for (int days : new int[] {0, 181}) {
            assertRefused(
                    CommitmentRule.COMMITMENT_HAS_A_DEADLINE,
                    () -> commitments().make("x", "逐户检查", days, Moment.now(MONDAY), CALENDAR));
        }
    }

    @Test
    void areReportedByWhoCommittedAlone() {
        givenACommitmentOfTheDepartment();

        for (Actor actor : List.of(UNIT, INSPECTOR, COMMITTEE, LEADER)) {
            assertRefused(
                    CommitmentRule.REPORTED_BY_WHO_COMMITTED,
                    () -> commitments().report(actor, ALL, 1, "已检查", MONDAY, ESCALATION));
        }
        givenReported();
        assertRefused(
                CommitmentRule.NOT_TO_BE_REPORTED,
                () -> commitments().report(DEPARTMENT, ALL, 1, "已检查", MONDAY, ESCALATION));
    }

    @Test
    void areVerifiedByWhoFollowsUpAndByNobodyOfTheReporter() {
        Actor colleague = person(
                "colleague",
                DEPARTMENT.organisation(),
                OrganisationKind.DISCIPLINE_INSPECTION,
                CITY,
                Role.DISCIPLINE_INSPECTOR);
        givenACommitmentOfTheDepartment();
        assertRefused(
                CommitmentRule.NOT_TO_BE_CHECKED, () -> commitments().verify(INSPECTOR, true, ALL, 1, null, MONDAY));
        givenReported();
        assertRefused(
                CommitmentRule.VERIFIED_BY_WHO_FOLLOWS_UP,
                () -> commitments().verify(LEADER, false, ALL, 1, null, MONDAY));
        for (Actor reporter : List.of(DEPARTMENT, colleague)) {
            assertRefused(
                    CommitmentRule.CHECKED_BY_SOMEBODY_ELSE,
                    () -> commitments().verify(reporter, true, ALL, 1, null, MONDAY));
        }
        assertThat(commitments().areAllVerified()).isFalse();

        given(commitments().verify(INSPECTOR, true, ALL, 1, "属实", MONDAY));

        assertThat(state.get(0).stage()).isEqualTo(CommitmentStage.VERIFIED);
        assertThat(commitments().areAllVerified()).isTrue();
    }

    @Test
    void thatWereNotKeptHaveAnotherRoundAndKeepWhatWasReported() {
        Instant nextMonday = MONDAY.plus(Duration.ofDays(7));
        givenACommitmentOfTheDepartment();
        givenReported();

        given(commitments().failVerification(INSPECTOR, true, ALL, 1, "未检查", 4, Moment.now(nextMonday), CALENDAR));

        Commitment open = state.get(0);
        assertThat(open.stage()).isEqualTo(CommitmentStage.OPEN);
        assertThat(open.round()).isEqualTo(2);
        assertThat(open.clock().deadline().at()).isEqualTo(END_OF_FRIDAY.plus(Duration.ofDays(7)));
        assertThat(open.report()).isNull();
        assertThat(open.failedRounds()).singleElement().satisfies(failed -> {
            assertThat(failed.report().text()).isEqualTo("已检查");
            assertThat(failed.opinion()).isEqualTo("未检查");
        });
    }

    @Test
    void areOverdueByTheClockOnceARoundAndToldToTheNextLevelUp() {
        givenACommitmentOfTheDepartment();
        assertThat(commitments().lapse(END_OF_FRIDAY.minusMillis(1), ESCALATION))
                .isEmpty();
        assertThat(commitments().due()).isEqualTo(END_OF_FRIDAY);

        List<CommitmentEvent> lapsed = commitments().lapse(END_OF_FRIDAY.plusSeconds(70), ESCALATION);
        given(lapsed);

        assertThat(lapsed).extracting(CommitmentEvent::at).containsOnly(END_OF_FRIDAY);
        assertThat(lapsed).hasSize(2);
        assertThat(state.get(0).overdue()).isTrue();
        assertThat(state.get(0).escalatedTo()).isEqualTo(LEADER.organisation());
        assertThat(commitments().lapse(END_OF_FRIDAY.plusSeconds(140), ESCALATION))
                .isEmpty();
        assertThat(commitments().due()).isNull();
    }

    @Test
    void reportedAfterTheDeadlineAreOverdueThoughNobodyHadNoticed() {
        givenACommitmentOfTheDepartment();

        List<CommitmentEvent> late =
                commitments().report(DEPARTMENT, ALL, 1, "已检查", END_OF_FRIDAY.plusSeconds(1), ESCALATION);
        given(late);

        assertThat(late).hasSize(3);
        assertThat(state.get(0).overdue()).isTrue();
        assertThat(state.get(0).stage()).isEqualTo(CommitmentStage.REPORTED);
    }

    @Test
    void thatSomebodyMayNotSeeAreLikeNone() {
        givenACommitmentOfTheDepartment();

        assertRefused(
                CommitmentRule.NO_SUCH_COMMITMENT,
                () -> commitments().report(DEPARTMENT, one -> false, 1, "已检查", MONDAY, ESCALATION));
        assertRefused(
                CommitmentRule.NO_SUCH_COMMITMENT, () -> commitments().verify(INSPECTOR, true, ALL, 2, null, MONDAY));
    }
}
