package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.hazard.criteria.CriteriaRule;
import org.safetyvalve.hazard.criteria.Criterion;
import org.safetyvalve.hazard.criteria.Validity;
import org.safetyvalve.starter.domain.Refusal;

/** What makes a hazard a major one: criteria in force on the day, or a judgement as a whole. */
class JudgementTest {

    @Test
    void aMajorHazardNamesItsCriteriaOrSaysThatItIsJudgedAsAWhole() {
        HazardScene scene = found();
        scene.refuses(
                HazardRule.MAJOR_BY_CRITERIA,
                "criteria",
                DEPARTMENT,
                (hazard, act) -> hazard.classify(act, HazardLevel.MAJOR, "标准", null, Judgement.NONE));
        scene.when(
                DEPARTMENT,
                (hazard, act) -> hazard.classify(act, HazardLevel.MAJOR, "标准", null, Judgement.by(IN_FORCE, IN_FORCE)));
        assertThat(scene.state().judged().criteria()).containsExactly("in-force/1");
        assertThat(scene.state().judged().whole()).isFalse();
    }

    @Test
    void aWholeJudgementSaysWhy() {
        HazardScene scene = found();
        scene.refuses(
                HazardRule.TEXT_REQUIRED,
                "basis",
                DEPARTMENT,
                (hazard, act) -> hazard.classify(act, HazardLevel.MAJOR, " ", null, Judgement.AS_A_WHOLE));
        scene.when(
                DEPARTMENT,
                (hazard, act) -> hazard.classify(act, HazardLevel.MAJOR, "多项缺陷叠加", null, Judgement.AS_A_WHOLE));
        assertThat(scene.state().judged().whole()).isTrue();
    }

    @Test
    void whatMeetsACriterionIsNotGeneral() {
        for (Judgement judgement : new Judgement[] {Judgement.by(IN_FORCE), Judgement.AS_A_WHOLE}) {
            found().refuses(
                            HazardRule.CRITERIA_MAKE_MAJOR,
                            "criteria",
                            DEPARTMENT,
                            (hazard, act) -> hazard.classify(act, HazardLevel.GENERAL, "标准", null, judgement));
        }
    }

    /** The first and the last day are days in China. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:59:59Z, false",
        "2026-03-02T16:00:00Z, true",
        "2026-03-05T15:59:59Z, true",
        "2026-03-05T16:00:00Z, false"
    })
    void aCriterionIsInForceOnTheDayOfTheClassification(Instant at, boolean inForce) {
        Criterion dated = new Criterion("dated/1", new Validity(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5)));
        HazardScene scene = found().at(at);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> scene.hazard()
                        .classify(
                                Act.now(DEPARTMENT, at),
                                HazardLevel.MAJOR,
                                "标准",
                                null,
                                new Judgement(java.util.List.of(IN_FORCE, dated), false)));
        assertThat(refusal == null).isEqualTo(inForce);
        if (refusal != null) {
            assertThat(refusal.rule()).isEqualTo(CriteriaRule.CRITERION_NOT_IN_FORCE);
            assertThat(refusal.path()).isEqualTo("criteria[1]");
        }
    }

    @Test
    void theDayOfAHistoricalEntryDecidesAndNotTheDayOfItsEntering() {
        Criterion replaced =
                new Criterion("replaced/1", new Validity(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
        Act then = new Act(DEPARTMENT, MONDAY.plusSeconds(60), MONDAY.plusSeconds(864_000));
        assertThat(found().hazard().classify(then, HazardLevel.MAJOR, "标准", null, Judgement.by(replaced)))
                .isNotEmpty();
    }

    @Test
    void aDowngradeTakesTheJudgementWithIt() {
        HazardScene scene = classified(HazardLevel.MAJOR)
                .when(DEPARTMENT, (hazard, act) -> hazard.proposeDowngrade(act, "误判"))
                .when(DEPARTMENT_2, Hazard::approveDowngrade);
        assertThat(scene.state().judged()).isNull();
    }
}
