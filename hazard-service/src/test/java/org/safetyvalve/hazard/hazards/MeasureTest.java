package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.criteria.CriteriaRule;
import org.safetyvalve.hazard.criteria.LegalBasis;
import org.safetyvalve.hazard.criteria.Validity;
import org.safetyvalve.hazard.criteria.Wording;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** Interim control and enforcement: what an order must say, and who lifts it. */
class MeasureTest {
    private static final Duration DAY = Duration.ofHours(24);

    private static void refusesAsControlAndAsEnforcement(HazardRule rule, @Nullable String path, Measure measure) {
        HazardScene scene = assigned(HazardLevel.GENERAL);
        scene.refuses(rule, path, DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, measure));
        scene.refuses(rule, path, DEPARTMENT, (hazard, act) -> hazard.orderEnforcement(act, measure));
    }

    @Test
    void powerIsCutADayAfterAWrittenNoticeAtTheEarliest() {
        refusesAsControlAndAsEnforcement(
                HazardRule.POWER_CUT_NOTICE,
                "cutAt",
                powerCut(new PowerCut("停电通〔2026〕1号", MONDAY, MONDAY.plus(DAY).minusMillis(1), null)));
        PowerCut lawful = new PowerCut("停电通〔2026〕1号", MONDAY, MONDAY.plus(DAY), null);
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderEnforcement(act, powerCut(lawful)))
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, powerCut(lawful)));
        assertThat(scene.state().interimControl().measure()).isEqualTo(MeasureKind.POWER_CUT);
    }

    @Test
    void aPowerCutSaysHowTheUnitWasTold() {
        refusesAsControlAndAsEnforcement(HazardRule.POWER_CUT_NOTICE, "noticeNo", powerCut(null));
        refusesAsControlAndAsEnforcement(
                HazardRule.POWER_CUT_NOTICE, "noticeNo", powerCut(new PowerCut(" ", MONDAY, MONDAY.plus(DAY), null)));
        refusesAsControlAndAsEnforcement(
                HazardRule.POWER_CUT_NOTICE, "noticedAt", powerCut(new PowerCut("1号", null, MONDAY.plus(DAY), " ")));
    }

    @Test
    void noNoticeIsStillToCome() {
        refusesAsControlAndAsEnforcement(
                HazardRule.NOTHING_HAPPENS_IN_THE_FUTURE,
                "noticedAt",
                powerCut(new PowerCut("1号", MONDAY.plusMillis(1), MONDAY.plus(DAY.multipliedBy(2)), null)));
    }

    @Test
    void powerIsNotCutBeforeItIsOrdered() {
        refusesAsControlAndAsEnforcement(
                HazardRule.POWER_CUT_NOTICE,
                "cutAt",
                powerCut(new PowerCut("1号", MONDAY.minus(DAY.multipliedBy(2)), MONDAY.minusMillis(1), "有爆炸危险")));
    }

    @Test
    void inAnEmergencyThatIsStatedPowerIsCutAtOnce() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .when(
                        DEPARTMENT,
                        (hazard, act) -> hazard.orderInterimControl(
                                act, powerCut(new PowerCut(null, null, MONDAY, "配电室进水，有爆炸危险"))));
        scene.then(SupervisionEvent.InterimControlOrdered.class);
    }

    @Test
    void onlyAPowerCutHasItsNotice() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> new Measure(
                        MeasureKind.SEAL, "消防法", null, List.of(), null, new PowerCut("1号", MONDAY, MONDAY, null)));
        assertThat(refusal.rule()).isEqualTo(HazardRule.NOTICE_OF_A_POWER_CUT);
    }

    @Test
    void anArticleOfTheTableIsInForceOnTheDayOfTheOrder() {
        Measure outdated = based(new Validity(LocalDate.of(2014, 12, 1), LocalDate.of(2026, 3, 1)));
        Measure current = based(new Validity(LocalDate.of(2026, 3, 2), null));
        HazardScene scene = assigned(HazardLevel.GENERAL);
        for (boolean interim : new boolean[] {true, false}) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> order(scene.hazard(), Act.now(DEPARTMENT, MONDAY), outdated, interim));
            assertThat(refusal.rule()).isEqualTo(CriteriaRule.LEGAL_BASIS_NOT_IN_FORCE);
            assertThat(order(scene.hazard(), Act.now(DEPARTMENT, MONDAY), current, interim))
                    .hasSize(1);
        }
    }

    private static List<HazardEvent> order(Hazard hazard, Act act, Measure measure, boolean interim) {
        return interim ? hazard.orderInterimControl(act, measure) : hazard.orderEnforcement(act, measure);
    }

    private static Measure based(Validity validity) {
        Wording law = new Wording("法", "law");
        return new Measure(
                MeasureKind.SEAL, "法第一条", new LegalBasis("law-1", law, law, law, validity), List.of(), null, null);
    }

    @Test
    void aDemolitionIsEnforcementAndNoInterimControl() {
        Measure demolition = new Measure(MeasureKind.DEMOLITION, "城乡规划法第六十四条", List.of());
        HazardScene scene = assigned(HazardLevel.GENERAL);
        scene.refuses(
                HazardRule.DEMOLITION_IS_NOT_INTERIM,
                DEPARTMENT,
                (hazard, act) -> hazard.orderInterimControl(act, demolition));
        scene.when(DEPARTMENT, (hazard, act) -> hazard.orderEnforcement(act, demolition));
        assertThat(scene.state().enforcements()).isEqualTo(1);
    }

    @Test
    void interimControlIsLiftedByWhoOrderedItOrByTheCompetentDepartment() {
        HazardScene byDepartment = assigned(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
        byDepartment.refuses(
                HazardRule.LIFTED_BY_WHO_ORDERED, COMMITTEE, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        assertThat(byDepartment.open(COMMITTEE)).doesNotContain(HazardAction.LIFT_INTERIM_CONTROL);
        byDepartment.when(DEPARTMENT_2, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));

        HazardScene byCommittee = assigned(HazardLevel.GENERAL)
                .when(COMMITTEE, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
        byCommittee.refuses(
                HazardRule.LIFTED_BY_WHO_ORDERED,
                People.actor(
                        "housing",
                        "rizhao-housing-bureau",
                        OrganisationKind.INDUSTRY_DEPARTMENT,
                        "371100",
                        java.util.Set.of("*"),
                        Role.DEPARTMENT),
                (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        assertThat(byCommittee.open(COMMITTEE_2)).contains(HazardAction.LIFT_INTERIM_CONTROL);
        assertThat(byCommittee.open(DEPARTMENT)).contains(HazardAction.LIFT_INTERIM_CONTROL);
    }

    @Test
    void whatADepartmentOrderedAndIsResponsibleForItselfIsLiftedByAnotherSupervisor() {
        HazardScene scene = classified(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE))
                .assign(BUREAU_ID);
        scene.refuses(
                HazardRule.UNIT_DOES_NOT_SUPERVISE_ITSELF,
                DEPARTMENT,
                (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        scene.when(COMMITTEE, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        assertThat(scene.state().interimControl()).isNull();
    }
}
