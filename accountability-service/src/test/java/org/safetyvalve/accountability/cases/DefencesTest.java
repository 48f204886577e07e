package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/** Who is concerned is informed and heard before the decision. */
class DefencesTest {
    private final CaseScene scene = ofNoAccident().investigated();

    private void inform(String concerned, NoticeMeans means) {
        scene.given(scene.defences().inform(ADJUDICATOR_1, concerned, means, NOW, TEXT, NOW));
    }

    private void waive(String concerned) {
        scene.given(scene.defences().hear(ADJUDICATOR_1, concerned, true, TEXT, null, null, NOW));
    }

    private void returnByTheReview(CaseScene accident) {
        accident.given(accident.review().review(REVIEWER, Review.Result.RETURNED, null, TEXT, NOW));
    }

    private static void assertNotDecided(CaseScene of) {
        assertRefused(
                CaseRule.HEARD_BEFORE_THE_DECISION, () -> of.deliberation().decide(DECIDER, null, null, NOW));
        assertThat(of.actions(DECIDER)).doesNotContain("decide");
    }

    @Test
    void nothingIsDecidedBeforeEachWasInformedAndHeardOrWaivedIt() {
        scene.proposed(FAULT);
        assertThatThrownBy(() -> scene.deliberation().decide(DECIDER, null, null, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith(": 1, 2.");
        inform("1", NoticeMeans.IN_PERSON);
        inform("2", NoticeMeans.POST);
        assertNotDecided(scene);
        waive("1");
        assertThat(scene.defences().missing()).containsExactly("2");
        assertNotDecided(scene);
        scene.given(
                scene.defences().hear(INVESTIGATOR_2, "2", false, TEXT, Defence.Acceptance.NOT_ACCEPTED, TEXT, NOW));

        assertThat(scene.actions(DECIDER)).contains("decide");
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void anExonerationAloneNeedsNobodysDefence() {
        scene.proposed(EXONERATED);
        assertRefused(
                CaseRule.A_MEASURE_IS_PROPOSED,
                () -> scene.defences().inform(ADJUDICATOR_1, "1", NoticeMeans.POST, NOW, TEXT, NOW));
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void whoHandlesTheCaseInformsAndHears() {
        scene.proposed(FAULT);
        for (Actor actor : List.of(DECIDER, REGISTRAR, ADJUDICATOR_3, INVESTIGATOR_3, REVIEWER, OF_THE_BUREAU)) {
            assertRefused(
                    CaseRule.INFORMED_BY_WHO_HANDLES_IT,
                    () -> scene.defences().inform(actor, "1", NoticeMeans.POST, NOW, TEXT, NOW));
            assertRefused(
                    CaseRule.INFORMED_BY_WHO_HANDLES_IT,
                    () -> scene.defences().hear(actor, "1", true, TEXT, null, null, NOW));
            assertRefused(
                    CaseRule.INFORMED_BY_WHO_HANDLES_IT,
                    () -> scene.defences().reportUnreachable(actor, "1", Unreachable.Cause.DECEASED, TEXT, NOW));
        }
        assertThat(scene.actions(INVESTIGATOR_1))
                .contains("inform", "report-unreachable")
                .doesNotContain("hear-defence");
        inform("1", NoticeMeans.POST);
        assertThat(scene.actions(ADJUDICATOR_2)).contains("inform", "hear-defence");
    }

    @Test
    void isInformedOfWhatIsProposedSinceItWas() {
        assertRefused(
                CaseRule.STEPS_IN_ORDER,
                () -> scene.defences().inform(INVESTIGATOR_1, "1", NoticeMeans.POST, NOW, TEXT, NOW));
        scene.proposed(FAULT);
        for (Duration off : List.of(Duration.ofSeconds(-1), Duration.ofSeconds(1))) {
            assertRefused(
                    CaseRule.INFORMED_AFTER_THE_PROPOSAL,
                    () -> scene.defences().inform(INVESTIGATOR_1, "1", NoticeMeans.POST, NOW.plus(off), TEXT, NOW));
        }
        assertRefused(
                CaseRule.A_MEASURE_IS_PROPOSED,
                () -> scene.defences().inform(INVESTIGATOR_1, "9", NoticeMeans.POST, NOW, TEXT, NOW));
    }

    @Test
    void isHeardAfterTheNoticeAndOnceAndIsAnswered() {
        scene.proposed(FAULT);
        assertRefused(
                CaseRule.HEARD_AFTER_THE_NOTICE,
                () -> scene.defences().hear(ADJUDICATOR_1, "1", true, TEXT, null, null, NOW));
        inform("1", NoticeMeans.POST);
        inform("1", NoticeMeans.IN_PERSON);
        assertRefused(
                CaseRule.DEFENCE_IS_ANSWERED,
                () -> scene.defences().hear(ADJUDICATOR_1, "1", false, TEXT, null, TEXT, NOW));
        assertRefused(
                CaseRule.DEFENCE_IS_ANSWERED,
                () -> scene.defences().hear(ADJUDICATOR_1, "1", false, TEXT, Defence.Acceptance.ACCEPTED, null, NOW));
        assertRefused(
                CaseRule.DEFENCE_IS_ANSWERED,
                () -> scene.defences().hear(ADJUDICATOR_1, "1", true, TEXT, null, TEXT, NOW));
        waive("1");
        assertRefused(
                CaseRule.HEARD_ONCE, () -> scene.defences().hear(ADJUDICATOR_1, "1", true, TEXT, null, null, NOW));
        assertRefused(
                CaseRule.HEARD_ONCE,
                () -> scene.defences().inform(ADJUDICATOR_1, "1", NoticeMeans.POST, NOW, TEXT, NOW));
    }

    @Test
    void whileAnAdjudicatorIsChallengedNobodyIsInformedNorHeard() {
        scene.proposed(FAULT);
        scene.given(scene.recusal().challenge(REGISTRAR, ADJUDICATOR_2.account(), TEXT, NOW));
        assertRefused(
                CaseRule.CHALLENGES_FIRST,
                () -> scene.defences().inform(ADJUDICATOR_2, "1", NoticeMeans.POST, NOW, TEXT, NOW));
    }

    @Test
    void whatStaysTheSameInALaterRoundNeedsNoOtherNotice() {
        CaseScene accident = ofAnAccident().investigated().decided();
        returnByTheReview(accident);
        accident.proposed(FAULT);
        assertThat(accident.defences().missing()).isEmpty();
        assertThat(accident.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void whatChangesForOneHeIsInformedOfAnewAndHeard() {
        CaseScene accident = ofAnAccident().investigated().decided();
        returnByTheReview(accident);
        accident.proposed(HARDER);

        assertThat(accident.defences().missing()).containsExactly("1");
        assertRefused(
                CaseRule.HEARD_AFTER_THE_NOTICE,
                () -> accident.defences().hear(INVESTIGATOR_1, "1", true, TEXT, null, null, NOW));
        assertNotDecided(accident);
        accident.answered();
        assertThat(accident.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
        assertThat(accident.state().defences().notices()).as("of both rounds").hasSize(3);
    }

    @Test
    void aFindingThatWasWrittenAnewIsToldAnew() {
        scene.proposed(FAULT).answered();
        scene.given(scene.deliberation().returnToInvestigation(DECIDER, TEXT, NOW));
        List<Finding> anew = List.of(
                new Finding("1", FindingKind.FORMALISM, sealed("另有事实")),
                findings().get(1));
        scene.given(scene.investigation().conclude(INVESTIGATOR_1, anew, TEXT, NOW));
        scene.proposed(FAULT);

        assertThat(scene.defences().missing()).containsExactly("1");
        assertNotDecided(scene);
    }

    @Test
    void theCaseGoesOnWithoutTheDeadWhenAnotherHasApprovedIt() {
        scene.proposed(FAULT);
        inform("2", NoticeMeans.POST);
        waive("2");
        assertRefused(CaseRule.UNREACHABLE_IS_REPORTED, () -> scene.defences().approveUnreachable(DECIDER, "1", NOW));
        scene.given(scene.defences().reportUnreachable(ADJUDICATOR_1, "1", Unreachable.Cause.DECEASED, TEXT, NOW));
        assertNotDecided(scene);
        for (Actor actor : List.of(ADJUDICATOR_1, INVESTIGATOR_1, REGISTRAR, CITY_DECIDER)) {
            assertRefused(
                    CaseRule.DECIDED_BY_THE_DECIDING_BODY,
                    () -> scene.defences().approveUnreachable(actor, "1", NOW));
        }
        assertThat(scene.actions(DECIDER)).contains("approve-unreachable");
        scene.given(scene.defences().approveUnreachable(DECIDER, "1", NOW));
        assertThat(scene.deliberation().decide(DECIDER, null, null, NOW)).hasSize(1);
    }

    @Test
    void noAdministrativeSanctionIsGivenTheDead() {
        CaseScene harder = ofNoAccident().investigated().proposed(HARDER);
        harder.given(harder.defences().reportUnreachable(ADJUDICATOR_1, "1", Unreachable.Cause.DECEASED, TEXT, NOW));
        harder.given(harder.defences().approveUnreachable(DECIDER, "1", NOW));
        harder.answered();
        assertRefused(
                CaseRule.NO_SANCTION_OF_THE_DEAD, () -> harder.deliberation().decide(DECIDER, null, null, NOW));
        List<Outcome.Asked> noSanction = List.of(asked("1", FindingKind.FALSIFICATION, "test/exempted"), HARDER.get(1));
        CaseScene again = ofNoAccident()
                .given(List.copyOf(harder.history().subList(1, harder.history().size())));
        again.given(again.deliberation().returnToInvestigation(DECIDER, TEXT, NOW));
        again.given(again.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW));
        assertRefused(CaseRule.NO_SANCTION_OF_THE_DEAD, () -> again.proposed(HARDER));

        harder.given(harder.deliberation().decide(DECIDER, noSanction, TEXT, NOW));
        assertThat(harder.state().dossier().decided().forms()).containsExactly("no-sanction", "circular");
    }

    @Test
    void whoReportsItDoesNotApproveItHoweverManyRolesHeHas() {
        scene.given(scene.deliberation().hear(COUNTY_FACTOTUM, TEXT, NOW));
        scene.given(scene.deliberation().hear(ADJUDICATOR_1, TEXT, NOW));
        scene.given(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
        scene.given(scene.defences().reportUnreachable(COUNTY_FACTOTUM, "1", Unreachable.Cause.DECEASED, TEXT, NOW));
        assertRefused(CaseRule.DECIDED_BY_OTHERS, () -> scene.defences().approveUnreachable(COUNTY_FACTOTUM, "1", NOW));
    }

    @Test
    void whoIsNotFoundIsInformedByAnAnnouncementFirstAndOfWhatIsProposedNow() {
        CaseScene accident = ofAnAccident().investigated().proposed(FAULT);
        accident.given(accident.defences().inform(ADJUDICATOR_1, "1", NoticeMeans.POST, NOW, TEXT, NOW));
        assertRefused(
                CaseRule.ANNOUNCED_FIRST,
                () -> accident.defences()
                        .reportUnreachable(ADJUDICATOR_1, "1", Unreachable.Cause.NOT_FOUND, TEXT, NOW));
        accident.given(accident.defences().inform(ADJUDICATOR_1, "1", NoticeMeans.ANNOUNCEMENT, NOW, TEXT, NOW));
        accident.given(
                accident.defences().reportUnreachable(ADJUDICATOR_1, "1", Unreachable.Cause.NOT_FOUND, TEXT, NOW));
        accident.given(accident.defences().approveUnreachable(DECIDER, "1", NOW));
        assertThat(accident.defences().missing()).containsExactly("2");
        accident.answered();
        accident.given(accident.deliberation().decide(DECIDER, null, null, NOW));

        returnByTheReview(accident);
        accident.proposed(HARDER);
        assertThat(accident.defences().missing())
                .as("no announcement of it yet")
                .containsExactly("1");
        accident.given(accident.defences().inform(ADJUDICATOR_1, "1", NoticeMeans.ANNOUNCEMENT, NOW, TEXT, NOW));
        assertThat(accident.defences().missing()).isEmpty();
    }

    @Test
    void whoIsFoundAfterAllIsHeard() {
        scene.proposed(FAULT);
        inform("1", NoticeMeans.ANNOUNCEMENT);
        scene.given(scene.defences().reportUnreachable(ADJUDICATOR_1, "1", Unreachable.Cause.NOT_FOUND, TEXT, NOW));
        scene.given(scene.defences().approveUnreachable(DECIDER, "1", NOW));
        waive("1");
        assertThat(scene.state().defences().last("1")).map(Notice::defence).isPresent();
    }

    @Test
    void whatAnEarlierVersionHadProposedIsHeardFirstAndWhatItHadDecidedGoesOn() {
        assertNotDecided(new CaseScene().given(scene.proposed(FAULT).history()));
        CaseState stored = ofNoAccident().investigated().decided().state();
        CaseState before = new CaseState(
                stored.stage(),
                stored.filing(),
                stored.accidentCase(),
                stored.accident(),
                stored.concerned(),
                stored.team(),
                stored.dossier(),
                stored.effective(),
                stored.appeals(),
                stored.changedAt(),
                null,
                null);
        assertThat(before.defences().notices()).isEmpty();
        assertThat(Effect.of(before, hazard -> null).takeEffect(DECIDER, NOW)).hasSize(1);
    }
}
