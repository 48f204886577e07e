package org.safetyvalve.accountability.keysupervisions;

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
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitationRule;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.supervisions.Supervised;
import org.safetyvalve.accountability.supervisions.SupervisionRule;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

class KeySupervisionTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Superiors SUPERIORS = new Superiors(Map.of(), LEADER.organisation());
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final FoundProblems NONE_FOUND = (supervision, problem, by) -> false;
    private static final FoundProblems P1_FOUND =
            (supervision, problem, by) -> supervision.equals("supervision-1") && problem.equals("p-1");
    private static final CitedProblems P1_OF_THE_DEPARTMENT =
            (problem, unit, by) -> problem.equals("p-1") && unit.equals(DEPARTMENT.organisation());

    private static KeyItem item(CitedKind kind, String id) {
        return new KeyItem(new Citation(kind, id), "日督〔2026〕1号", "久拖不改");
    }

    private static List<KeySupervisionEvent> open(
            Actor by, SupervisionState supervision, KeyItem item, FoundProblems found) {
        return KeySupervision.open(by, "supervision-1", supervision, item, found, NOW);
    }

    private static KeySupervisionState fold(KeySupervisionState before, List<KeySupervisionEvent> events) {
        KeySupervisionState state = before;
        for (KeySupervisionEvent event : events) {
            state = KeySupervisionState.fold(state, event);
        }
        return Objects.requireNonNull(state);
    }

    private static KeySupervisionState ofAHazard() {
        return fold(null, open(INSPECTOR, Supervised.opened(), item(CitedKind.HAZARD, "h-1"), NONE_FOUND));
    }

    private static KeySupervisionState ofAProblem() {
        return fold(
                null, open(INSPECTOR, Supervised.opened(), item(CitedKind.RESPONSIBILITY_PROBLEM, "p-1"), P1_FOUND));
    }

    private static List<KeySupervisionEvent> ask(KeySupervisionState state, Actor by, Actor of) {
        return ask(state, Supervised.opened(), by, of);
    }

    private static List<KeySupervisionEvent> ask(
            KeySupervisionState state, SupervisionState supervision, Actor by, Actor of) {
        return KeySupervision.of(state)
                .askForReport(
                        by,
                        supervision,
                        of.organisation(),
                        "报告整改进展",
                        3,
                        P1_OF_THE_DEPARTMENT,
                        Moment.now(NOW),
                        CALENDAR);
    }

    @Test
    void isOpenedByAnInspectorOfThePlaceWhileTheSupervisionGoesOn() {
        KeyItem hazard = item(CitedKind.HAZARD, "h-1");
        for (Actor actor : List.of(REGISTRY, DECISION_BODY, COMMITTEE, LEADER, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    KeySupervisionRule.FOLLOWED_BY_AN_INSPECTOR,
                    () -> open(actor, Supervised.opened(), hazard, NONE_FOUND));
        }
        assertRefused(SupervisionRule.TAKES_NO_MORE, () -> open(INSPECTOR, Supervised.closed(), hazard, NONE_FOUND));
        assertRefused(
                KeySupervisionRule.KEY_ITEM_SAYS_WHAT,
                () -> open(
                        INSPECTOR,
                        Supervised.opened(),
                        new KeyItem(new Citation(CitedKind.HAZARD, "h-1"), "日督〔2026〕1号", " "),
                        NONE_FOUND));
    }

    @Test
    void followsAProblemThatTheSupervisionHasFound() {
        assertRefused(
                KeySupervisionRule.FOLLOWS_WHAT_IT_FOUND,
                () -> open(INSPECTOR, Supervised.opened(), item(CitedKind.RESPONSIBILITY_PROBLEM, "p-2"), P1_FOUND));
        assertThat(ofAProblem().stage()).isEqualTo(KeySupervisionStage.OPENED);
    }

    @Test
    void asksTheUnitOfAProblemThatKnowsOfItAndNobodyElse() {
        assertThat(ask(ofAProblem(), INSPECTOR, DEPARTMENT)).hasSize(1);
        assertRefused(CitationRule.CITES_WHAT_ITS_UNIT_KNOWS, () -> ask(ofAProblem(), INSPECTOR, UNIT));
        assertThat(ask(ofAHazard(), INSPECTOR, UNIT)).hasSize(1);
        assertRefused(KeySupervisionRule.REPORT_OF_ANOTHER, () -> ask(ofAHazard(), INSPECTOR, INSPECTOR));
        assertRefused(KeySupervisionRule.FOLLOWED_BY_AN_INSPECTOR, () -> ask(ofAHazard(), REGISTRY, UNIT));
        assertRefused(SupervisionRule.TAKES_NO_MORE, () -> ask(ofAHazard(), Supervised.closed(), INSPECTOR, UNIT));
    }

    @Test
    void endsOnceForAReasonWhenEveryReportIsVerified() {
        KeySupervisionState asked = fold(ofAHazard(), ask(ofAHazard(), INSPECTOR, UNIT));
        assertRefused(
                KeySupervisionRule.ENDED_WHEN_ALL_IS_VERIFIED,
                () -> KeySupervision.of(asked).end(INSPECTOR, "已整改", LATER));
        KeySupervisionState reported = fold(asked, KeySupervision.of(asked).report(UNIT, 1, "已更换", SUPERIORS, LATER));
        assertRefused(
                KeySupervisionRule.ENDED_WHEN_ALL_IS_VERIFIED,
                () -> KeySupervision.of(reported).end(INSPECTOR, "已整改", LATER));
        assertRefused(
                CommitmentRule.VERIFIED_BY_WHO_FOLLOWS_UP,
                () -> KeySupervision.of(reported).verify(UNIT, 1, null, LATER));
        KeySupervisionState verified =
                fold(reported, KeySupervision.of(reported).verify(INSPECTOR, 1, null, LATER));
        assertRefused(
                KeySupervisionRule.KEY_ITEM_SAYS_WHAT,
                () -> KeySupervision.of(verified).end(INSPECTOR, " ", LATER));
        assertRefused(
                KeySupervisionRule.FOLLOWED_BY_AN_INSPECTOR,
                () -> KeySupervision.of(verified).end(REGISTRY, "已整改", LATER));
        KeySupervisionState ended = fold(verified, KeySupervision.of(verified).end(INSPECTOR_2, "已整改", LATER));

        assertThat(ended.endedBecause()).isEqualTo("已整改");
        assertRefused(
                KeySupervisionRule.KEY_ITEM_ENDED,
                () -> KeySupervision.of(ended).end(INSPECTOR, "已整改", LATER));
        assertRefused(KeySupervisionRule.KEY_ITEM_ENDED, () -> ask(ended, INSPECTOR, UNIT));
    }

    @Test
    void existsForDisciplineInspectionAndForWhoWasAskedOrTold() {
        KeySupervisionState asked = fold(ofAHazard(), ask(ofAHazard(), INSPECTOR, UNIT));
        assertThat(KeySupervision.maySee(UNIT, ofAHazard())).isFalse();
        assertThat(KeySupervision.maySee(UNIT, asked)).isTrue();
        for (Actor actor : List.of(DEPARTMENT, COMMITTEE, LEADER, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(KeySupervision.maySee(actor, asked)).as(actor.account()).isFalse();
        }
        KeySupervisionState late =
                fold(asked, KeySupervision.of(asked).lapse(NOW.plus(Duration.ofDays(60)), SUPERIORS));
        assertThat(KeySupervision.maySee(LEADER, late)).isTrue();
    }
}
