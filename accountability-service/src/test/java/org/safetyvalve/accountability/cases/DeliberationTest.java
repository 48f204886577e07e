package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

class DeliberationTest {
    private final CaseScene scene = ofNoAccident();

    @Test
    void isHeardByTwoAdjudicatorsOfTheBody() {
        scene.underInvestigation();
        assertRefused(CaseRule.HEARD_BY_ADJUDICATORS, () -> scene.deliberation().hear(DECIDER, TEXT, NOW));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));

        scene.given(scene.deliberation().hear(ADJUDICATOR_1, TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.INVESTIGATED);
        assertRefused(CaseRule.EACH_HEARS_ONCE, () -> scene.deliberation().hear(ADJUDICATOR_1, TEXT, NOW));
        assertRefused(CaseRule.HEARD_BY_ADJUDICATORS, () -> scene.deliberation().hear(OTHER_COUNTY, TEXT, NOW));
        scene.given(scene.deliberation().hear(ADJUDICATOR_2, TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.HEARD);
    }

    @Test
    void whoWasAssignedToInvestigateItNeverHearsIt() {
        Actor both = county("both", Role.INVESTIGATOR, Role.ADJUDICATOR);
        scene.given(scene.investigation()
                .assign(DECIDER, List.of(INVESTIGATOR_1.account(), INVESTIGATOR_2.account(), both.account()), NOW));
        scene.given(scene.investigation().takeUp(INVESTIGATOR_1, NOW));
        scene.given(scene.investigation().takeUp(INVESTIGATOR_2, NOW));
        scene.given(scene.investigation().replace(DECIDER, both.account(), INVESTIGATOR_3.account(), NOW));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));

        assertRefused(
                CaseRule.HEARD_BY_OTHERS_THAN_INVESTIGATORS,
                () -> scene.deliberation().hear(both, TEXT, NOW));
    }

    @Test
    void whatIsNotEnoughGoesBackToItsInvestigatorsAndIsHeardAnew() {
        scene.investigated().heard();
        scene.given(scene.deliberation().returnToInvestigation(ADJUDICATOR_1, TEXT, NOW));
        assertThat(scene.state().stage()).isEqualTo(CaseStage.FILED);

        scene.given(scene.investigation().conclude(INVESTIGATOR_2, findings(), TEXT, NOW));
        assertThat(scene.state().dossier().hearings()).isEmpty();
        assertRefused(
                CaseRule.PROPOSED_BY_A_HEARER, () -> scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
    }

    @Test
    void isProposedByWhoHeardIt() {
        scene.investigated().heard();
        for (Actor actor : List.of(ADJUDICATOR_3, DECIDER, INVESTIGATOR_1)) {
            assertRefused(
                    CaseRule.PROPOSED_BY_A_HEARER, () -> scene.deliberation().propose(actor, FAULT, TEXT, NOW));
        }
        assertThat(scene.actions(ADJUDICATOR_2)).contains("propose");
        assertThat(scene.deliberation().propose(ADJUDICATOR_2, FAULT, null, NOW))
                .hasSize(1);
    }

    @Test
    void saysSomethingOfEachOnce() {
        scene.investigated().heard();
        for (List<Outcome.Asked> wrong : List.of(
                FAULT.subList(0, 1),
                List.of(FAULT.get(0), FAULT.get(0)),
                List.of(FAULT.get(0), asked("3", FindingKind.RESPONSIBILITY, "test/circular")))) {
            assertRefused(
                    CaseRule.EACH_CONCERNED_ONCE, () -> scene.deliberation().propose(ADJUDICATOR_1, wrong, null, NOW));
        }
    }

    @Test
    void aFaultHasAFormAndADutyPerformedIsExonerated() {
        scene.investigated().heard();
        for (Outcome.Asked wrong : List.of(
                new Outcome.Asked("1", FindingKind.FORMALISM, List.of()),
                asked("1", FindingKind.FORMALISM, "test/exoneration"),
                asked("1", FindingKind.DUTY_PERFORMED, "test/admonition"),
                new Outcome.Asked("1", FindingKind.DUTY_PERFORMED, List.of()))) {
            assertRefused(
                    CaseRule.FAULT_OR_EXONERATION,
                    () -> scene.deliberation().propose(ADJUDICATOR_1, List.of(wrong, FAULT.get(1)), null, NOW));
        }
    }

    @Test
    void ofSeveralSanctionsOfOneKindTheGravestAloneIsAppliedAndNoneToWhomItIsSpared() {
        scene.investigated().heard();
        for (List<Measure.Asked> measures : List.of(
                List.of(new Measure.Asked("test/demerit", 12), new Measure.Asked("test/major-demerit", 18)),
                List.of(new Measure.Asked("test/demerit", 12), new Measure.Asked("test/demerit", 18)),
                List.of(new Measure.Asked("test/admonition", null), new Measure.Asked("test/admonition", null)),
                List.of(new Measure.Asked("test/demerit", 12), new Measure.Asked("test/exempted", null)))) {
            List<Outcome.Asked> outcomes =
                    List.of(new Outcome.Asked("1", FindingKind.FORMALISM, measures), FAULT.get(1));
            assertRefused(
                    CaseRule.ONE_SANCTION_OF_A_KIND,
                    () -> scene.deliberation().propose(ADJUDICATOR_1, outcomes, TEXT, NOW));
        }
        List<Measure.Asked> both =
                List.of(new Measure.Asked("test/admonition", null), new Measure.Asked("test/exempted", null));
        assertThat(scene.deliberation()
                        .propose(
                                ADJUDICATOR_1,
                                List.of(new Outcome.Asked("1", FindingKind.FORMALISM, both), FAULT.get(1)),
                                TEXT,
                                NOW))
                .hasSize(1);
    }

    @Test
    void oneMeasureThatHeWasToldStandsForOneThatIsDecided() {
        Measure talk = new Measure("x/talk", FormClass.TALK, null, "x");
        Measure demerit = new Measure("test/demerit", FormClass.ADMINISTRATIVE_SANCTION, 12, "x");
        Measure major = new Measure("test/major-demerit", FormClass.ADMINISTRATIVE_SANCTION, 18, "x");
        Measure admonition = new Measure("test/admonition", FormClass.ADMONITION, null, "x");
        assertThat(FORMS.isHeavier(outcome(demerit, admonition), outcome(talk, major)))
                .isTrue();
        assertThat(FORMS.isHeavier(outcome(demerit, talk), outcome(admonition, major)))
                .isFalse();
        assertThat(FORMS.isHeavier(outcome(talk, demerit), outcome(major, admonition)))
                .isFalse();
    }

    private static Outcome outcome(Measure... measures) {
        return new Outcome("1", FindingKind.FORMALISM, List.of(measures));
    }

    @Test
    void aFormIsInForceForWhomItIsAppliedToAndHasItsTerm() {
        scene.investigated().heard();
        assertFormRefused(CaseRule.NO_SUCH_FORM, "test/none", null, NOW);
        assertFormRefused(CaseRule.FORM_IN_FORCE, "test/of-old", null, NOW);
        assertFormRefused(CaseRule.FORM_IN_FORCE, "test/admonition", null, Instant.parse("2019-08-31T15:59:59Z"));
        assertFormRefused(CaseRule.FORM_FOR_WHOM, "test/warning", 12, NOW);
        assertFormRefused(CaseRule.FORM_FOR_WHOM, "test/circular", null, NOW);
        assertFormRefused(CaseRule.TERM_OF_THE_FORM, "test/demerit", 6, NOW);
        assertFormRefused(CaseRule.TERM_OF_THE_FORM, "test/demerit", null, NOW);
        assertFormRefused(CaseRule.TERM_OF_THE_FORM, "test/demerit", 15, NOW);
        assertFormRefused(CaseRule.TERM_OF_THE_FORM, "test/admonition", 6, NOW);
        assertThat(scene.deliberation().propose(ADJUDICATOR_1, FAULT, null, Instant.parse("2019-08-31T16:00:00Z")))
                .hasSize(1);
    }

    @Test
    void aTermIsOneOfThoseThatTheSourceHasAndARefusalNamesThem() {
        scene.investigated().heard();
        for (int months : List.of(12, 18)) {
            assertThat(scene.deliberation().propose(ADJUDICATOR_1, demerit(months), null, NOW))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> scene.deliberation().propose(ADJUDICATOR_1, demerit(15), null, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("test/demerit")
                .hasMessageContaining("12, 18");
    }

    private static List<Outcome.Asked> demerit(int months) {
        return List.of(
                new Outcome.Asked("1", FindingKind.FORMALISM, List.of(new Measure.Asked("test/demerit", months))),
                FAULT.get(1));
    }

    private void assertFormRefused(CaseRule rule, String form, Integer months, Instant at) {
        Outcome.Asked asked = new Outcome.Asked("1", FindingKind.FORMALISM, List.of(new Measure.Asked(form, months)));
        assertRefused(rule, () -> scene.deliberation().propose(ADJUDICATOR_1, List.of(asked, FAULT.get(1)), null, at));
    }

    @Test
    void isDecidedByTheBodyAndByNobodyWhoInvestigatedOrHeardIt() {
        Actor both = county(ADJUDICATOR_1.account(), Role.ADJUDICATOR, Role.DECISION_BODY);
        scene.investigated().proposed(FAULT).answered();

        assertRefused(
                CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                () -> scene.deliberation().decide(ADJUDICATOR_1, null, null, NOW));
        assertRefused(
                CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                () -> scene.deliberation().decide(CITY_DECIDER, null, null, NOW));
        assertRefused(CaseRule.DECIDED_BY_OTHERS, () -> scene.deliberation().decide(both, null, null, NOW));
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void isDecidedMoreLightlyForAReason() {
        scene.investigated().proposed(HARDER).answered();

        assertRefused(CaseRule.REASONS_FOR_A_CHANGE, () -> scene.deliberation().decide(DECIDER, FAULT, null, NOW));
        assertThat(scene.deliberation().decide(DECIDER, HARDER, null, NOW)).hasSize(1);
        assertThat(scene.deliberation().decide(DECIDER, EXONERATED, TEXT, NOW)).hasSize(1);
        scene.given(scene.deliberation().decide(DECIDER, FAULT, TEXT, NOW));
        assertThat(scene.state().dossier().decided().forms()).containsExactly("admonition", "circular");
        assertThat(scene.state().dossier().decided().findingFamily()).isEqualTo("work-style");
    }

    @Test
    void whatWouldBeDecidedMoreHarshlyGoesBackAndIsProposedAndToldAnew() {
        scene.investigated().proposed(FAULT).answered();
        assertRefused(CaseRule.NO_HEAVIER_THAN_TOLD, () -> scene.deliberation().decide(DECIDER, HARDER, TEXT, NOW));
        for (Actor actor : List.of(ADJUDICATOR_1, REGISTRAR, CITY_DECIDER)) {
            assertRefused(
                    CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                    () -> scene.deliberation().returnToInvestigation(actor, TEXT, NOW));
        }
        assertThat(scene.actions(DECIDER)).contains("return-to-investigation");
        scene.given(scene.deliberation().returnToInvestigation(DECIDER, TEXT, NOW));

        scene.given(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        scene.proposed(HARDER);
        assertRefused(
                CaseRule.HEARD_BEFORE_THE_DECISION, () -> scene.deliberation().decide(DECIDER, null, null, NOW));
        scene.answered();
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }
}
