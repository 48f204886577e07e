package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.accidents.AccidentEvent.Closed;
import org.safetyvalve.accountability.accidents.AccidentEvent.DecisionOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Evaluated;
import org.safetyvalve.accountability.accidents.AccidentEvent.EvaluationOverdue;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.domain.Actor;

/** State Council Order 493, article 32: the decision on a report; Work Safety Law, article 86: whether it is carried out. */
class AccidentHandlingTest {
    /** 21 November. */
    private static final Instant REPORTED = day(20);

    /** The end of 6 December. */
    private static final Instant DECIDE_BY = Instant.parse("2026-12-06T16:00:00Z");

    /** The end of 21 December. */
    private static final Instant DECIDE_THE_GRAVEST_BY = Instant.parse("2026-12-21T16:00:00Z");

    private static AccidentScene investigated() {
        AccidentScene scene = reported(ORDINARY);
        scene.given(scene.accident().reportUpward(OFFICE, GovernmentLevel.CITY, null, at(day(0))));
        return scene.given(scene.accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(REPORTED)));
    }

    private static AccidentScene gravestInvestigated() {
        AccidentScene scene = reported(GRAVEST);
        scene.given(scene.accident().reportUpward(PROVINCE_OFFICE, GovernmentLevel.STATE_COUNCIL, null, at(day(0))));
        return scene.given(scene.accident().submitInvestigation(PROVINCE_OFFICE, "国事故〔2026〕1号", at(REPORTED)));
    }

    private static AccidentScene closed(Instant when) {
        AccidentScene scene = investigated();
        return scene.given(scene.handling().close(GOVERNMENT, "东政字〔2026〕9号", at(when)));
    }

    private static @Nullable Instant end(@Nullable RunningClock clock) {
        return clock == null ? null : clock.deadline().at();
    }

    private static @Nullable Boolean inTime(AccidentScene scene, Instant when) {
        return ((Closed) scene.handling()
                        .close(GOVERNMENT, "东政字〔2026〕9号", at(when))
                        .get(0))
                .inTime();
    }

    @Test
    void theGovernmentDecidesWithinFifteenDaysAndItsSilenceIsToldOnce() {
        AccidentScene scene = investigated();
        assertThat(end(scene.state().handled().decideBy())).isEqualTo(DECIDE_BY);
        assertThat(scene.lapse(DECIDE_BY.minusMillis(1))).isEmpty();
        assertThat(inTime(scene, DECIDE_BY.minusMillis(1))).isTrue();

        assertThat(scene.lapse(DECIDE_BY)).hasOnlyElementsOfType(DecisionOverdue.class);

        assertThat(scene.lapse(DECIDE_BY.plusSeconds(60))).isEmpty();
        assertThat(scene.accident().isSomebodyLate(DECIDE_BY))
                .as("whoever closes it is judged by the clock, told or not")
                .isTrue();
        assertThat(inTime(scene, DECIDE_BY)).isFalse();
    }

    @Test
    void anExtraordinarilySeriousOneHasThirtyAndThirtyMoreInAll() {
        AccidentScene scene = gravestInvestigated();
        assertThat(end(scene.state().handled().decideBy())).isEqualTo(DECIDE_THE_GRAVEST_BY);

        assertRefused(
                AccidentRule.DECISION_EXTENDED_BY_THIRTY_DAYS_AT_MOST,
                () -> scene.handling().extendDecision(PROVINCE_GOVERNMENT, 31, "国函〔2026〕1号", at(REPORTED)));
        scene.given(scene.handling().extendDecision(PROVINCE_GOVERNMENT, 20, "国函〔2026〕1号", at(REPORTED)));
        assertRefused(
                AccidentRule.DECISION_EXTENDED_BY_THIRTY_DAYS_AT_MOST,
                () -> scene.handling().extendDecision(PROVINCE_GOVERNMENT, 11, "国函〔2026〕2号", at(REPORTED)));
        scene.given(scene.handling().extendDecision(PROVINCE_GOVERNMENT, 10, "国函〔2026〕2号", at(REPORTED)));

        Instant end = DECIDE_THE_GRAVEST_BY.plus(Duration.ofDays(30));
        assertThat(scene.lapse(end.minusMillis(1))).isEmpty();
        assertThat(scene.lapse(end)).hasOnlyElementsOfType(DecisionOverdue.class);
    }

    @Test
    void theTermToDecideIsExtendedForTheGravestAloneByItsGovernmentAndBeforeItIsOver() {
        AccidentScene ordinary = investigated();
        assertRefused(
                AccidentRule.DECISION_EXTENDED_FOR_THE_GRAVEST_ALONE,
                () -> ordinary.handling().extendDecision(GOVERNMENT, 1, "x", at(REPORTED)));
        AccidentScene gravest = gravestInvestigated();
        for (Actor actor : List.of(GOVERNMENT, LEADER, PROVINCE_OFFICE, INSPECTOR)) {
            assertRefused(
                    AccidentRule.DECIDED_BY_THE_INVESTIGATING_GOVERNMENT,
                    () -> gravest.handling().extendDecision(actor, 1, "x", at(REPORTED)));
        }
        assertRefused(
                AccidentRule.DECISION_EXTENDED_BEFORE_EXPIRY,
                () -> gravest.handling().extendDecision(PROVINCE_GOVERNMENT, 1, "x", at(DECIDE_THE_GRAVEST_BY)));
        gravest.lapse(DECIDE_THE_GRAVEST_BY);
        assertRefused(
                AccidentRule.DECISION_EXTENDED_BEFORE_EXPIRY,
                () -> gravest.handling().extendDecision(PROVINCE_GOVERNMENT, 1, "x", at(REPORTED)));
        AccidentScene before = reported(GRAVEST);
        assertRefused(
                AccidentRule.DECISION_IS_WAITED_FOR,
                () -> before.handling().extendDecision(PROVINCE_GOVERNMENT, 1, "x", at(REPORTED)));
    }

    @Test
    void aReportOfAnewHasATermOfItsOwn() {
        AccidentScene scene = investigated();
        scene.lapse(DECIDE_BY);
        scene.given(scene.accident().takeOver(LEADER, "日政字〔2026〕3号", DECIDE_BY.plusSeconds(60)));
        assertThat(scene.state().handled()).isEqualTo(Handling.NONE);

        Instant again = DECIDE_BY.plus(Duration.ofDays(5)).minusSeconds(60);
        scene.given(scene.accident().submitInvestigation(DEPARTMENT, "日事故〔2026〕1号", at(again)));

        assertThat(end(scene.state().handled().decideBy())).isEqualTo(DECIDE_BY.plus(Duration.ofDays(20)));
        assertThat(scene.lapse(DECIDE_BY.plus(Duration.ofDays(20)))).hasOnlyElementsOfType(DecisionOverdue.class);
    }

    @Test
    void whatWasOrderedIsEvaluatedWithinAYearOfTheDecisionAndPublished() {
        AccidentScene scene = closed(DECIDE_BY.minusSeconds(60));
        Instant yearLater = Instant.parse("2027-12-06T16:00:00Z");
        assertThat(end(scene.state().handled().evaluateBy())).isEqualTo(yearLater);
        assertThat(scene.lapse(yearLater.minusMillis(1))).isEmpty();
        assertRefused(
                AccidentRule.PUBLISHED_WHEN_EVALUATED,
                () -> scene.handling().publishEvaluation(OFFICE, "公告1号", yearLater));
        assertThat(scene.lapse(yearLater)).hasOnlyElementsOfType(EvaluationOverdue.class);
        assertThat(scene.lapse(yearLater.plusSeconds(60))).isEmpty();

        List<AccidentEvent> evaluated = evaluate(scene, OFFICE, yearLater.plusSeconds(60));
        assertThat(((Evaluated) evaluated.get(0)).evaluation().inTime()).isFalse();
        scene.given(evaluated);
        assertRefused(AccidentRule.EVALUATED_ONCE, () -> evaluate(scene, OFFICE, yearLater));
        scene.given(scene.handling().publishEvaluation(OFFICE, "公告1号", yearLater));

        assertThat(scene.state().stage()).isEqualTo(AccidentStage.CLOSED);
        assertThat(scene.state().handled().evaluation().publication()).isEqualTo("公告1号");
        assertRefused(AccidentRule.PUBLISHED_ONCE, () -> scene.handling().publishEvaluation(OFFICE, "公告2号", yearLater));
    }

    private static List<AccidentEvent> evaluate(AccidentScene scene, Actor by, Instant when) {
        return scene.handling()
                .evaluate(by, Implementation.CARRIED_OUT, Implementation.PARTLY_CARRIED_OUT, "东评〔2027〕1号", when);
    }

    @Test
    void isEvaluatedInTimeByTheInvestigatingSideAloneAndAfterTheDecision() {
        AccidentScene open = investigated();
        assertRefused(AccidentRule.EVALUATED_AFTER_THE_DECISION, () -> evaluate(open, OFFICE, day(30)));
        AccidentScene scene = closed(day(30));
        for (Actor actor : List.of(UNIT, DEPARTMENT, LEADER, POLICE, INSPECTOR)) {
            assertRefused(AccidentRule.INVESTIGATED_BY_ITS_LEVEL, () -> evaluate(scene, actor, day(40)));
        }

        List<AccidentEvent> evaluated = evaluate(scene, GOVERNMENT, day(40));

        assertThat(((Evaluated) evaluated.get(0)).evaluation().inTime()).isTrue();
        scene.given(evaluated);
        assertThat(scene.lapse(day(4000))).as("what is done is not waited for").isEmpty();
    }

    @Test
    void aYearFromTheLastOfFebruaryEndsOnTheLastOfFebruary() {
        assertThat(LegalPeriods.months(Instant.parse("2028-02-29T02:00:00Z"), 12)
                        .at())
                .isEqualTo(Instant.parse("2029-02-28T16:00:00Z"));
    }

    @Test
    void whatAVersionOfBeforeStoredGoesOnWithoutATerm() {
        AccidentScene scene = investigated().ofAVersionOfBefore();
        assertThat(scene.lapse(day(4000))).isEmpty();
        assertThat(Accident.due(scene.state())).isNull();
        assertThat(inTime(scene, day(4000))).isNull();
        assertRefused(
                AccidentRule.DECISION_HAS_A_TERM,
                () -> gravestInvestigated()
                        .ofAVersionOfBefore()
                        .handling()
                        .extendDecision(PROVINCE_GOVERNMENT, 1, "x", at(REPORTED)));

        AccidentScene closed = closed(day(30)).ofAVersionOfBefore();
        assertThat(closed.lapse(day(4000))).isEmpty();
        List<AccidentEvent> evaluated = evaluate(closed, OFFICE, day(4000));
        assertThat(((Evaluated) evaluated.get(0)).evaluation().inTime()).isNull();
        closed.given(evaluated);
        assertThat(closed.handling().publishEvaluation(OFFICE, "公告1号", day(4000)))
                .hasSize(1);
    }
}
