package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.CITY;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.CaseEvent.AppealFiled;
import org.safetyvalve.accountability.cases.CaseEvent.AppealOverdue;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** What follows once a decision has effect: it is carried out, evaluated, and appealed against. */
class AppealsTest {
    private final CaseScene scene = ofAnAccident().investigated().decided();

    AppealsTest() {
        scene.given(scene.review().review(REVIEWER, Review.Result.APPROVED, null, null, NOW));
    }

    private void appeal() {
        appeal(CALENDAR);
    }

    private void appeal(WorkingDayCalendar calendar) {
        scene.given(scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), calendar));
    }

    private void decide(Actor by, Appeal.Result result) {
        scene.given(scene.appeals().decide(by, result, TEXT, NOW));
    }

    @Test
    void anAppealIsRecordedByTheRegistryAgainstWhatHasEffect() {
        assertRefused(
                CaseRule.APPEAL_AGAINST_WHAT_HAS_EFFECT,
                () -> scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        scene.inEffect();
        assertRefused(
                CaseRule.APPEAL_RECORDED_BY_THE_REGISTRY,
                () -> scene.appeals().file(DECIDER, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        assertRefused(
                CaseRule.EACH_CONCERNED_ONCE,
                () -> scene.appeals().file(REGISTRAR, "9", TEXT, null, Moment.now(NOW), CALENDAR));
        appeal();
        assertRefused(
                CaseRule.ONE_APPEAL_AT_A_TIME,
                () -> scene.appeals().file(REGISTRAR, "2", TEXT, null, Moment.now(NOW), CALENDAR));
    }

    @Test
    void anAppealSuspendsNothing() {
        scene.inEffect();
        appeal();
        scene.given(scene.effect().execute(DECIDER, TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.EXECUTED);
        assertThat(scene.state().effective().execution()).isEqualTo(TEXT);
    }

    @Test
    void aFirstAppealIsDecidedByOthersOfTheBodyAndASecondByTheLevelAbove() {
        scene.inEffect();
        assertRefused(CaseRule.NO_APPEAL, () -> scene.appeals().decide(DECIDER_2, Appeal.Result.UPHELD, TEXT, NOW));
        appeal();
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_ANOTHER,
                () -> scene.appeals().decide(DECIDER, Appeal.Result.UPHELD, TEXT, NOW));
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_WHOM,
                () -> scene.appeals().decide(REVIEWER, Appeal.Result.UPHELD, TEXT, NOW));
        decide(DECIDER_2, Appeal.Result.UPHELD);
        appeal();
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_WHOM,
                () -> scene.appeals().decide(DECIDER_2, Appeal.Result.UPHELD, TEXT, NOW));
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_ANOTHER,
                () -> scene.appeals().decide(REVIEWER, Appeal.Result.UPHELD, TEXT, NOW));
        decide(discipline("rz-review-2", CITY_BODY, CITY, Role.REVIEW_BODY), Appeal.Result.UPHELD);
        assertRefused(
                CaseRule.APPEALED_TWICE_AT_MOST,
                () -> scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        assertThat(scene.appeals().file(REGISTRAR, "2", TEXT, null, Moment.now(NOW), CALENDAR))
                .hasSize(1);
    }

    @Test
    void whatIsHeardAgainHasEffectByNoOtherWayAndUntilThenTheDecisionStands() {
        scene.inEffect();
        appeal();
        decide(DECIDER_2, Appeal.Result.REOPENED);

        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertThat(scene.state().effective().number()).isEqualTo(1);
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> scene.effect().takeEffect(DECIDER, NOW));
        scene.proposed(HARDER).answered();
        scene.given(scene.deliberation().decide(DECIDER, null, null, NOW));
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
        assertThat(scene.state().effective().decision().forms()).containsExactly("admonition", "circular");
        scene.given(scene.review().review(REVIEWER, Review.Result.APPROVED, null, null, NOW));
        scene.inEffect();
        assertThat(scene.state().effective().number()).isEqualTo(2);
        assertThat(scene.state().effective().decision().forms()).containsExactly("circular", "administrative-sanction");
    }

    @Test
    void whatIsLearnedOfAnAccidentWhileItIsHeardAgainHoldsForTheNextDecision() {
        CaseScene other = ofNoAccident().investigated().decided().inEffect();
        other.given(other.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        other.given(other.appeals().decide(DECIDER_2, Appeal.Result.REOPENED, TEXT, NOW));
        other.given(other.file().linkToAccident(DECIDER, "accident-1", NOW));
        other.decided();
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> other.effect().takeEffect(DECIDER, NOW));
    }

    @Test
    void isCarriedOutOnceByTheBodyThatDecidedAndEvaluatedByOthersOfTheRegistry() {
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> scene.effect().execute(DECIDER, TEXT, NOW));
        scene.inEffect();
        assertRefused(
                CaseRule.DECIDED_BY_THE_DECIDING_BODY, () -> scene.effect().execute(REGISTRAR, TEXT, NOW));
        assertRefused(
                CaseRule.STEPS_IN_ORDER, () -> scene.effect().evaluate(REGISTRAR, Evaluation.Grade.SOUND, TEXT, NOW));
        scene.given(scene.effect().execute(DECIDER, TEXT, NOW));
        assertRefused(
                CaseRule.EVALUATED_BY_THE_REGISTRY,
                () -> scene.effect().evaluate(DECIDER_2, Evaluation.Grade.SOUND, TEXT, NOW));
        Actor both = county(DECIDER.account(), Role.DECISION_BODY, Role.DISCIPLINE_REGISTRY);
        assertRefused(
                CaseRule.EVALUATED_BY_OTHERS, () -> scene.effect().evaluate(both, Evaluation.Grade.SOUND, TEXT, NOW));
        scene.given(scene.effect().evaluate(REGISTRAR, Evaluation.Grade.FLAWED, TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.EVALUATED);
    }

    @Test
    void anAppealThatIsNotDecidedWithinTheMonthIsToldOnceAndStillToBeDecided() {
        scene.inEffect();
        assertThat(Appeals.due(scene.state())).isNull();
        appeal();
        Instant end = Instant.parse("2026-12-23T16:00:00Z");
        assertThat(Appeals.due(scene.state())).isEqualTo(end);
        assertThat(scene.appeals().lapse(end.minusMillis(1))).isEmpty();

        scene.given(scene.appeals().lapse(end.plusSeconds(60)));
        AppealOverdue overdue =
                (AppealOverdue) scene.history().get(scene.history().size() - 1);
        assertThat(overdue.at()).isEqualTo(end);
        assertThat(overdue.deadline().sum()).isEqualTo("1 calendar month from 2026-11-23");
        assertThat(scene.appeals().lapse(end.plusSeconds(120))).isEmpty();
        assertThat(Appeals.due(scene.state())).isNull();

        decide(DECIDER_2, Appeal.Result.UPHELD);
        assertThat(scene.state().appeals().get(0).overdue()).isTrue();
    }

    private void serve(String concerned, Instant at) {
        scene.given(scene.appeals().serve(REGISTRAR, concerned, at, TEXT, at, CALENDAR));
    }

    @Test
    void isServedByTheRegistryOnceOnEachAfterTheDecisionAndNotInTheFuture() {
        assertRefused(
                CaseRule.APPEAL_AGAINST_WHAT_HAS_EFFECT,
                () -> scene.appeals().serve(REGISTRAR, "1", NOW, TEXT, NOW, CALENDAR));
        scene.inEffect();
        for (Actor actor : List.of(DECIDER, INVESTIGATOR_1, REVIEWER)) {
            assertRefused(
                    CaseRule.SERVED_BY_THE_REGISTRY, () -> scene.appeals().serve(actor, "1", NOW, TEXT, NOW, CALENDAR));
        }
        assertRefused(
                CaseRule.EACH_CONCERNED_ONCE, () -> scene.appeals().serve(REGISTRAR, "9", NOW, TEXT, NOW, CALENDAR));
        for (Instant impossible : List.of(NOW.minusMillis(1), NOW.plusMillis(1))) {
            assertRefused(
                    CaseRule.RECEIVED_AFTER_THE_DECISION,
                    () -> scene.appeals().serve(REGISTRAR, "1", impossible, TEXT, NOW, CALENDAR));
        }
        serve("1", NOW);
        assertRefused(CaseRule.SERVED_ONCE, () -> scene.appeals().serve(REGISTRAR, "1", NOW, TEXT, NOW, CALENDAR));
        assertThat(scene.actions(REGISTRAR)).contains("serve");
        serve("2", NOW);
        assertThat(scene.actions(REGISTRAR)).doesNotContain("serve");
    }

    @Test
    void anAppealIsFiledWithinAMonthOfReceiptAndOfNothingElse() {
        scene.inEffect();
        Instant end = Instant.parse("2026-12-23T16:00:00Z");
        Moment over = Moment.now(end);
        assertThat(scene.appeals().file(REGISTRAR, "1", TEXT, null, over, CALENDAR))
                .hasSize(1);

        serve("1", NOW);

        assertThat(scene.state().effective().services().get(0).appealUntil().at())
                .isEqualTo(end);
        assertThat(scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(end.minusMillis(1)), CALENDAR))
                .hasSize(1);
        assertRefused(
                CaseRule.APPEALED_WITHIN_A_MONTH,
                () -> scene.appeals().file(REGISTRAR, "1", TEXT, null, over, CALENDAR));
        for (Instant impossible : List.of(NOW.minusMillis(1), end.plusMillis(1))) {
            assertRefused(
                    CaseRule.RECEIVED_AFTER_THE_DECISION,
                    () -> scene.appeals().file(REGISTRAR, "1", TEXT, impossible, over, CALENDAR));
        }
        AppealFiled inTime = (AppealFiled) scene.appeals()
                .file(REGISTRAR, "1", TEXT, end.minusMillis(1), over, CALENDAR)
                .get(0);
        assertThat(inTime.appeal().filedAt()).isEqualTo(end.minusMillis(1));
        assertThat(inTime.at()).isEqualTo(end);
        assertThat(scene.appeals().file(REGISTRAR, "2", TEXT, null, over, CALENDAR))
                .hasSize(1);
        assertThat(scene.actions(REGISTRAR)).contains("appeal");
    }

    @Test
    void aSecondAppealHasItsOwnMonthFromWhatWasSaidOfTheFirst() {
        scene.inEffect();
        serve("1", NOW);
        appeal();
        assertRefused(CaseRule.SERVED_ONCE, () -> scene.appeals().serve(REGISTRAR, "1", NOW, TEXT, NOW, CALENDAR));
        Instant decided = NOW.plus(Duration.ofDays(29));
        scene.given(scene.appeals().decide(DECIDER_2, Appeal.Result.UPHELD, TEXT, decided));
        Instant later = NOW.plus(Duration.ofDays(50));
        assertThat(scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(later), CALENDAR))
                .hasSize(1);

        assertRefused(
                CaseRule.RECEIVED_AFTER_THE_DECISION,
                () -> scene.appeals().serve(REGISTRAR, "1", decided.minusMillis(1), TEXT, later, CALENDAR));
        serve("1", decided);

        assertThat(scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(later), CALENDAR))
                .hasSize(1);
        assertRefused(
                CaseRule.APPEALED_WITHIN_A_MONTH,
                () -> scene.appeals()
                        .file(REGISTRAR, "1", TEXT, null, Moment.now(decided.plus(Duration.ofDays(32))), CALENDAR));
    }

    @Test
    void whatAnEarlierVersionStoredWasServedOnNobody() {
        EffectiveDecision stored =
                new EffectiveDecision(1, scene.state().dossier().decided(), NOW, null, null, null, null);
        assertThat(stored.services()).isEmpty();
    }

    @Test
    void theLevelAboveHasTwoMonthsAndATermThatWouldEndOnADayOffEndsOnTheNextWorkingDay() {
        scene.inEffect();
        appeal();
        decide(DECIDER_2, Appeal.Result.UPHELD);
        WorkingDayCalendar off = new WorkingDayCalendar("test", Set.of(LocalDate.parse("2027-01-25")), Set.of());
        appeal(off);
        assertThat(Appeals.due(scene.state()))
                .as("2027-01-23 is a Saturday, and the Monday after it is off")
                .isEqualTo(Instant.parse("2027-01-26T16:00:00Z"));
    }

    @Test
    void everythingThatWasSaidInEarlierRoundsIsKept() {
        scene.inEffect();
        scene.given(scene.effect().execute(DECIDER, TEXT, NOW));
        appeal();
        int before = scene.state().texts().size();
        decide(DECIDER_2, Appeal.Result.REOPENED);
        scene.given(scene.deliberation().hear(ADJUDICATOR_1, sealed("再次审理"), NOW));

        assertThat(scene.state().dossier().earlier()).hasSize(1);
        assertThat(scene.state().dossier().earlier().get(0).hearings()).hasSize(2);
        assertThat(scene.state().texts()).hasSizeGreaterThan(before);
    }
}
