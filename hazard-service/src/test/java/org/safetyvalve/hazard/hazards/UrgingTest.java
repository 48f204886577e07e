package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Listing at a level, urging, progress, and what follows when rectification fails again. */
class UrgingTest {
    private static final Actor COUNTY = People.actor(
            "county-committee",
            "donggang-safety-committee",
            OrganisationKind.SAFETY_COMMITTEE_OFFICE,
            "371102",
            Set.of("*"),
            Role.SAFETY_COMMITTEE);

    private static HazardScene urged(HazardScene scene, Actor by) {
        return scene.when(by, (hazard, act) -> hazard.urge(act, "日安督函〔2026〕1号", "请按期清退"));
    }

    @Test
    void aListingSaysWhoIssuedItWhenThatIsNotTheListersOwnLevel() {
        HazardScene scene = assigned(HazardLevel.MAJOR);
        for (Level other : new Level[] {Level.PROVINCE, Level.COUNTY}) {
            scene.refuses(
                    HazardRule.LISTING_NAMES_ITS_ISSUER,
                    "issuedBy",
                    COMMITTEE,
                    (hazard, act) -> hazard.list(act, other, "鲁安督〔2026〕1号", null));
        }
        scene.when(COMMITTEE, (hazard, act) -> hazard.list(act, Level.PROVINCE, "鲁安督〔2026〕1号", "山东省安委会"));
        assertThat(scene.state().listing().issuedBy()).isEqualTo("山东省安委会");
        assertThat(listed().state().listing().issuedBy()).isEqualTo(COMMITTEE_ID);
    }

    @Test
    void theListingOrganisationUrgesAndTheLettersAreCounted() {
        HazardScene scene = rectifyingMajor();
        scene.refuses(HazardRule.ROLE_MAY_NOT, DEPARTMENT, (hazard, act) -> hazard.urge(act, "1号", "快"));
        scene.refuses(HazardRule.URGED_BY_WHO_LISTED, COUNTY, (hazard, act) -> hazard.urge(act, "1号", "快"));
        scene.refuses(HazardRule.TEXT_REQUIRED, "number", COMMITTEE, (hazard, act) -> hazard.urge(act, " ", "快"));
        scene.refuses(HazardRule.TEXT_REQUIRED, "demand", COMMITTEE, (hazard, act) -> hazard.urge(act, "1号", ""));
        urged(urged(scene, COMMITTEE), COMMITTEE_2);
        assertThat(scene.state().listing().urgings()).isEqualTo(2);
        assertThat(scene.history())
                .filteredOn(SupervisionEvent.RectificationUrged.class::isInstance)
                .extracting(event -> ((SupervisionEvent.RectificationUrged) event).ordinal())
                .containsExactly(1, 2);
        scene.complete().verify(DEPARTMENT);
        assertThat(scene.open(COMMITTEE)).doesNotContain(HazardAction.URGE);
    }

    @Test
    void whatIsNotListedIsNotUrged() {
        rectifying().refuses(HazardRule.NOT_LISTED, COMMITTEE, (hazard, act) -> hazard.urge(act, "1号", "快"));
    }

    @Test
    void publishingTheListingForgetsNoLetter() {
        HazardScene scene =
                urged(listed(), COMMITTEE).when(COMMITTEE, (hazard, act) -> hazard.publishListing(act, "日照日报"));
        assertThat(scene.state().listing())
                .isEqualTo(new HazardState.Listing(Level.CITY, "日安督〔2026〕1号", "日照日报", COMMITTEE_ID, COMMITTEE_ID, 1));
    }

    @Test
    void progressIsReportedByTheUnitAndCountedInItsRound() {
        HazardScene scene = rectifying();
        scene.refuses(
                HazardRule.NOT_ITS_UNIT, OTHER_UNIT, (hazard, act) -> hazard.reportProgress(act, "过半", List.of()));
        scene.when(UNIT, (hazard, act) -> hazard.reportProgress(act, "过半", List.of()));
        assertThat(scene.state().owed()).as("acting on it accepts it").doesNotContainKey(Duty.ACCEPT);
        scene.when(UNIT, (hazard, act) -> hazard.reportProgress(act, "将完成", List.of()));
        assertThat(scene.state().progressReports()).isEqualTo(2);
        assertThat(scene.is(Stage.RECTIFYING)
                        .complete()
                        .failVerification()
                        .state()
                        .progressReports())
                .isZero();
    }

    @Test
    void theSecondFailedRoundInARowIsToldToTheLevelAbove() {
        HazardScene scene = claimed().failVerification();
        scene.then(ConclusionEvent.RectificationFailed.class);
        scene.complete().failVerification();
        scene.then(ConclusionEvent.RectificationFailed.class, ConclusionEvent.RectificationEscalated.class);
        assertThat(scene.history().get(scene.history().size() - 1))
                .isInstanceOfSatisfying(ConclusionEvent.RectificationEscalated.class, escalated -> {
                    assertThat(escalated.failedRounds()).isEqualTo(2);
                    assertThat(escalated.escalatedTo()).isEqualTo(COMMITTEE_ID);
                });
        scene.is(Stage.RECTIFYING).complete().failVerification();
        assertThat(scene.state().failedRounds()).isEqualTo(3);
    }

    @Test
    void aRecurrenceBeginsToCountAnew() {
        HazardScene scene = claimed().failVerification().complete().verify(DEPARTMENT);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.close(act, "完成"))
                .when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", "hazard-2"));
        assertThat(scene.state().failedRounds()).isZero();
        assertThat(scene.state().link()).isEqualTo("hazard-2");
        scene.assign(UNIT_ID).order().complete().failVerification();
        scene.then(ConclusionEvent.RectificationFailed.class);
    }

    @Test
    void thereIsOneLeadAndTheOthersBesideIt() {
        HazardScene scene = classified(HazardLevel.GENERAL);
        for (List<String> beside : List.of(List.of(UNIT_ID), List.of(OTHER_UNIT_ID, OTHER_UNIT_ID))) {
            scene.refuses(
                    HazardRule.ONE_LEAD,
                    "coResponsible",
                    DEPARTMENT,
                    (hazard, act) -> hazard.assign(act, UNIT_ID, beside, "法"));
        }
        scene.when(DEPARTMENT, (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(OTHER_UNIT_ID), "法"));
        assertThat(scene.state().responsibility().coResponsible()).containsExactly(OTHER_UNIT_ID);
        assertThat(scene.when(UNIT, Hazard::acceptAssignment)
                        .state()
                        .responsibility()
                        .coResponsible())
                .containsExactly(OTHER_UNIT_ID);
        assertThat(scene.state().holder()).isEqualTo(UNIT_ID);
    }
}
