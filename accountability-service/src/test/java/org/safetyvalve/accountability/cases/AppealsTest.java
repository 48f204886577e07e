package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
    private static final List<Outcome.Asked> LIGHTER = List.of(EXONERATED.get(0), FAULT.get(1));

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
        scene.given(scene.appeals().decide(by, null, result, TEXT, NOW));
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
                () -> scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
    }

    @Test
    void eachAppealsForHimselfAndWhoseIsDecidedIsSaidWhereSeveralWait() {
        scene.inEffect();
        appeal();
        scene.given(scene.appeals().file(REGISTRAR, "2", TEXT, null, Moment.now(NOW), CALENDAR));
        assertThat(scene.actions(DECIDER_2)).contains("decide-appeal");
        assertRefused(
                CaseRule.APPEAL_IS_NAMED,
                () -> scene.appeals().decide(DECIDER_2, null, Appeal.Result.UPHELD, TEXT, NOW));
        assertRefused(
                CaseRule.NO_APPEAL, () -> scene.appeals().decide(DECIDER_2, "9", Appeal.Result.UPHELD, TEXT, NOW));

        scene.given(scene.appeals().decide(DECIDER_2, "2", Appeal.Result.UPHELD, TEXT, NOW));

        assertThat(scene.state().appeals())
                .extracting(Appeal::concerned, Appeal::result)
                .containsExactly(tuple("1", null), tuple("2", Appeal.Result.UPHELD));
        decide(DECIDER_2, Appeal.Result.UPHELD);
        assertThat(scene.state().appeals()).noneMatch(Appeal::undecided);
    }

    @Test
    void eachAppealThatIsNotDecidedInTimeIsToldOnce() {
        scene.inEffect();
        appeal();
        Moment later = Moment.now(NOW.plus(Duration.ofDays(3)));
        scene.given(scene.appeals().file(REGISTRAR, "2", TEXT, null, later, CALENDAR));

        scene.given(scene.appeals().lapse(NOW.plus(Duration.ofDays(31))));
        assertThat(scene.state().appeals()).extracting(Appeal::overdue).containsExactly(true, false);
        assertThat(scene.appeals().lapse(NOW.plus(Duration.ofDays(60)))).hasSize(1);
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
    void whatIsHeardAgainIsCarriedOutServedAndAppealedAgainstByOthersUntilItIsReplaced() {
        scene.inEffect();
        appeal();
        decide(DECIDER_2, Appeal.Result.REOPENED);
        assertRefused(
                CaseRule.ONE_APPEAL_AT_A_TIME,
                () -> scene.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        assertRefused(CaseRule.SERVED_ONCE, () -> scene.appeals().serve(REGISTRAR, "1", NOW, TEXT, NOW, CALENDAR));

        scene.given(scene.effect().execute(DECIDER, TEXT, NOW));
        serve("2", NOW);
        scene.given(scene.appeals().file(REGISTRAR, "2", TEXT, null, Moment.now(NOW), CALENDAR));
        scene.given(scene.deliberation().hear(ADJUDICATOR_3, TEXT, NOW));
        decide(DECIDER_2, Appeal.Result.REOPENED);

        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertThat(scene.state().dossier().hearings()).as("the hearing goes on").hasSize(1);
        assertThat(scene.state().effective().execution()).isEqualTo(TEXT);
        assertRefused(CaseRule.STEPS_IN_ORDER, () -> scene.effect().execute(DECIDER, TEXT, NOW));
    }

    @Test
    void nobodyIsHeldToMoreBecauseOfAnAppealHisOrAnothers() {
        scene.inEffect();
        scene.given(scene.appeals().file(REGISTRAR, "2", TEXT, null, Moment.now(NOW), CALENDAR));
        decide(DECIDER_2, Appeal.Result.REOPENED);
        assertRefused(CaseRule.NO_HEAVIER_BY_AN_APPEAL, () -> scene.proposedAgain(HARDER));
        scene.given(scene.deliberation().propose(ADJUDICATOR_3, EXONERATED, TEXT, NOW));
        scene.given(scene.deliberation().decide(DECIDER_2, null, null, NOW));
        scene.given(scene.review().review(REVIEWER, Review.Result.APPROVED, null, null, NOW));
        scene.inEffect();
        assertThat(scene.state().effective().decision().forms()).containsExactly("exoneration");
    }

    @Test
    void whoHeardOrDecidedWhatHasEffectDoesNotJudgeItAgain() {
        scene.inEffect();
        appeal();
        decide(DECIDER_2, Appeal.Result.REOPENED);
        for (Actor before : List.of(ADJUDICATOR_1, ADJUDICATOR_2)) {
            assertThat(scene.actions(before)).doesNotContain("hear");
            assertRefused(
                    CaseRule.HEARD_AGAIN_BY_OTHERS, () -> scene.deliberation().hear(before, TEXT, NOW));
        }
        scene.proposedAgain(FAULT);
        assertRefused(CaseRule.HEARD_AGAIN_BY_OTHERS, () -> scene.deliberation().decide(DECIDER, null, null, NOW));
        scene.given(scene.deliberation().returnToInvestigation(DECIDER_2, TEXT, NOW));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        scene.proposedAgain(FAULT);
        assertThat(scene.deliberation().decide(DECIDER_2, null, null, NOW))
                .as("whoever hears it again hears it again in a later round")
                .hasSize(1);
    }

    @Test
    void whatAnEarlierVersionStoredWasJudgedByWhoeverHeardAndDecidedIt() {
        scene.inEffect();
        CaseState now = scene.state();
        EffectiveDecision is = now.effective();
        EffectiveDecision stored =
                new EffectiveDecision(is.number(), is.decision(), is.since(), null, null, null, is.services(), null);
        CaseState before = new CaseState(
                now.stage(),
                now.filing(),
                now.accidentCase(),
                now.accident(),
                now.concerned(),
                now.team(),
                now.dossier(),
                stored,
                now.appeals(),
                now.changedAt(),
                now.defences(),
                now.hearingTerm());
        assertThat(before.judgedWhatHasEffect(ADJUDICATOR_1.account())).isTrue();
        assertThat(before.judgedWhatHasEffect(DECIDER.account())).isTrue();
        assertThat(before.judgedWhatHasEffect(DECIDER_2.account())).isFalse();
    }

    @Test
    void aFirstAppealIsDecidedByOthersOfTheBodyAndASecondByTheLevelAbove() {
        scene.inEffect();
        assertRefused(
                CaseRule.NO_APPEAL, () -> scene.appeals().decide(DECIDER_2, null, Appeal.Result.UPHELD, TEXT, NOW));
        appeal();
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_ANOTHER,
                () -> scene.appeals().decide(DECIDER, null, Appeal.Result.UPHELD, TEXT, NOW));
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_WHOM,
                () -> scene.appeals().decide(REVIEWER, null, Appeal.Result.UPHELD, TEXT, NOW));
        decide(DECIDER_2, Appeal.Result.UPHELD);
        appeal();
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_WHOM,
                () -> scene.appeals().decide(DECIDER_2, null, Appeal.Result.UPHELD, TEXT, NOW));
        assertRefused(
                CaseRule.APPEAL_DECIDED_BY_ANOTHER,
                () -> scene.appeals().decide(REVIEWER, null, Appeal.Result.UPHELD, TEXT, NOW));
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
        scene.proposedAgain(LIGHTER).answered();
        scene.given(scene.deliberation().decide(DECIDER_2, null, null, NOW));
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> scene.effect().takeEffect(DECIDER, NOW));
        assertThat(scene.state().effective().decision().forms()).containsExactly("admonition", "circular");
        scene.given(scene.review().review(REVIEWER, Review.Result.APPROVED, null, null, NOW));
        scene.inEffect();
        assertThat(scene.state().effective().number()).isEqualTo(2);
        assertThat(scene.state().effective().decision().forms()).containsExactly("circular", "exoneration");
    }

    @Test
    void whatIsLearnedOfAnAccidentWhileItIsHeardAgainHoldsForTheNextDecision() {
        CaseScene other = ofNoAccident().investigated().decided().inEffect();
        other.given(other.appeals().file(REGISTRAR, "1", TEXT, null, Moment.now(NOW), CALENDAR));
        other.given(other.appeals().decide(DECIDER_2, null, Appeal.Result.REOPENED, TEXT, NOW));
        other.given(other.file().linkToAccident(DECIDER, "accident-1", NOW));
        other.proposedAgain(FAULT).answered();
        other.given(other.deliberation().decide(DECIDER_2, null, null, NOW));
        assertRefused(CaseRule.REVIEWED_BEFORE_EFFECT, () -> other.effect().takeEffect(DECIDER, NOW));
    }

    @Test
    void hasEffectFromItsReviewOrDecisionOnHoweverLateThatIsRecorded() {
        CaseScene other = ofNoAccident().investigated().proposed(HARDER).answered();
        other.given(other.deliberation().decide(DECIDER, null, null, NOW));
        other.given(other.effect().takeEffect(DECIDER, NOW.plus(Duration.ofDays(20))));
        EffectiveDecision effective = other.state().effective();
        assertThat(effective.since()).isEqualTo(NOW);
        assertThat(effective.until(
                        effective.decision().outcomes().get(0).measures().get(0)))
                .as("twelve months, its first day one of them")
                .contains(LocalDate.parse("2027-11-22"));
        assertThat(effective.until(
                        effective.decision().outcomes().get(1).measures().get(0)))
                .isEmpty();

        CaseScene reviewed = ofAnAccident().investigated().decided();
        Instant later = NOW.plus(Duration.ofDays(10));
        reviewed.given(reviewed.review().review(REVIEWER, Review.Result.APPROVED, null, null, later));
        reviewed.given(reviewed.effect().takeEffect(DECIDER, NOW.plus(Duration.ofDays(20))));
        assertThat(reviewed.state().effective().since()).isEqualTo(later);
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
        scene.given(scene.appeals().decide(DECIDER_2, null, Appeal.Result.UPHELD, TEXT, decided));
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
                new EffectiveDecision(1, scene.state().dossier().decided(), NOW, null, null, null, null, null);
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
        scene.given(scene.deliberation().hear(ADJUDICATOR_3, sealed("再次审理"), NOW));

        assertThat(scene.state().dossier().earlier()).hasSize(1);
        assertThat(scene.state().dossier().earlier().get(0).hearings()).hasSize(2);
        assertThat(scene.state().texts()).hasSizeGreaterThan(before);
    }
}
