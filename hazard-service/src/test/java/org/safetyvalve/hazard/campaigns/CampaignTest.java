package org.safetyvalve.hazard.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.OTHER_CITY;
import static org.safetyvalve.hazard.hazards.People.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Rule;

class CampaignTest {
    private static final Instant THEN = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant LATER = THEN.plusSeconds(3_600);
    private static final InspectionGroup GROUP = group("group-1", List.of("371102"), List.of("fire-safety"));

    private static InspectionGroup group(String id, List<String> districts, List<String> sectors) {
        return new InspectionGroup(id, "第一检查组", "rizhao-safety-inspection", districts, sectors, List.of("department"));
    }

    private static Campaign.Plan plan(String kind, List<String> sectors, InspectionGroup... groups) {
        return new Campaign.Plan(
                "消防专项整治", kind, List.of("371100"), sectors, LocalDate.of(2026, 3, 1), null, List.of(groups));
    }

    private static Campaign.Plan plan(InspectionGroup... groups) {
        return plan("special-inspection", List.of("fire-safety"), groups);
    }

    private static Campaign.State opened(Campaign.Plan plan) {
        return Campaign.fold(null, Campaign.open(COMMITTEE, THEN, plan).get(0));
    }

    private static Campaign.State closed() {
        return Campaign.fold(
                opened(plan()),
                Campaign.close(opened(plan()), COMMITTEE, LATER, "结束").get(0));
    }

    private static Rule refused(ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).isNotNull();
        return refusal.rule();
    }

    @ParameterizedTest
    @EnumSource(CampaignKind.class)
    void isOpenedInEachOfItsKinds(CampaignKind kind) {
        assertThat(opened(plan(kind.code(), List.of(), GROUP)).group("group-1")).contains(GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"special-campaign", "SPECIAL_INSPECTION", ""})
    void isOpenedInNoOtherKind(String kind) {
        assertThat(refused(() -> opened(plan(kind, List.of())))).isEqualTo(CampaignRule.NO_SUCH_KIND);
    }

    @Test
    void isAmendedByThoseWhoMayOpenItForItsDistrictsAndByNobodyElse() {
        Campaign.State campaign = opened(plan());
        assertThat(Campaign.amend(campaign, DEPARTMENT, LATER, plan(GROUP), "增设检查组"))
                .containsExactly(new Campaign.Amended(DEPARTMENT, LATER, plan(GROUP), "增设检查组"));
        assertThat(refused(() -> Campaign.amend(campaign, INSPECTOR, LATER, plan(GROUP), "x")))
                .isEqualTo(CampaignRule.AUTHORITIES_ONLY);
        assertThat(refused(() -> Campaign.amend(campaign, UNIT, LATER, plan(GROUP), "x")))
                .isEqualTo(CampaignRule.AUTHORITIES_ONLY);
        assertThat(refused(() -> Campaign.amend(campaign, OTHER_CITY, LATER, plan(GROUP), "x")))
                .isEqualTo(CampaignRule.NOT_YOURS);
    }

    @Test
    void isNotAmendedIntoAnothersDistrictNorOnceItIsClosed() {
        Campaign.Plan beyond = new Campaign.Plan(
                "消防专项整治",
                "special-inspection",
                List.of("371100", "370102"),
                List.of(),
                LocalDate.of(2026, 3, 1),
                null,
                List.of());
        assertThat(refused(() -> Campaign.amend(opened(plan()), COMMITTEE, LATER, beyond, "x")))
                .isEqualTo(CampaignRule.WITHIN_ITS_DISTRICT);
        assertThat(refused(() -> Campaign.amend(closed(), COMMITTEE, LATER, plan(GROUP), "x")))
                .isEqualTo(CampaignRule.CLOSED_ONCE);
    }

    @Test
    void anAmendmentThatChangesNothingIsNoEvent() {
        assertThat(Campaign.amend(opened(plan(GROUP)), COMMITTEE, LATER, plan(GROUP), "x"))
                .isEmpty();
    }

    @Test
    void oneThatWasOpenedBeforeThereWereKindsKeepsItsOwnWhenItIsAmended() {
        Campaign.State old = new Campaign.State(plan("special-campaign", List.of()), "office", THEN, null);
        assertThat(Campaign.amend(old, COMMITTEE, LATER, plan("special-campaign", List.of(), GROUP), "x"))
                .hasSize(1);
        assertThat(refused(() -> Campaign.amend(old, COMMITTEE, LATER, plan("routine-inspection", List.of()), "x")))
                .isEqualTo(CampaignRule.NO_SUCH_KIND);
    }

    @Test
    void aPlanThatWasStoredBeforeThereWereGroupsHasNone() {
        assertThat(new Campaign.Plan("x", "city-wide-drive", List.of(), List.of(), LocalDate.EPOCH, null, null)
                        .groups())
                .isEmpty();
    }

    @Test
    void itsGroupsLieWithinItAndHaveNamesOfTheirOwn() {
        assertThat(refused(() -> opened(plan(GROUP, GROUP)))).isEqualTo(CampaignRule.GROUP_NAMED_ONCE);
        assertThat(refused(() -> opened(plan(group("g", List.of("370102"), List.of())))))
                .isEqualTo(CampaignRule.GROUP_WITHIN_CAMPAIGN);
        assertThat(refused(() -> opened(plan(group("g", List.of(), List.of())))))
                .isEqualTo(CampaignRule.GROUP_WITHIN_CAMPAIGN);
        assertThat(refused(() -> opened(plan(group("g", List.of("371102"), List.of("mining"))))))
                .isEqualTo(CampaignRule.GROUP_WITHIN_CAMPAIGN);
        assertThatCode(() -> opened(plan(group("g", List.of("371102"), List.of()))))
                .doesNotThrowAnyException();
    }

    @Test
    void coversWhatLiesInItsDistrictsAndSectorsAndNothingElse() {
        Campaign.State fire = opened(plan());
        assertThatCode(() -> fire.requireCovers("371102", "fire-safety")).doesNotThrowAnyException();
        assertThat(refused(() -> fire.requireCovers("370102", "fire-safety")))
                .isEqualTo(CampaignRule.NOT_IN_ITS_DISTRICTS);
        assertThat(refused(() -> fire.requireCovers("371102", "mining"))).isEqualTo(CampaignRule.NOT_IN_ITS_SECTORS);
        for (List<String> all : List.of(List.<String>of(), List.of("*"))) {
            assertThatCode(() -> opened(plan("city-wide-drive", all)).requireCovers("371100", "mining"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aClosedOneTakesWhatWasFoundBeforeAndNothingElse() {
        assertThatCode(() -> closed().requireOpenAt(LATER.minusMillis(1))).doesNotThrowAnyException();
        assertThat(refused(() -> closed().requireOpenAt(LATER))).isEqualTo(CampaignRule.TAKES_NO_MORE);
        assertThatCode(() -> opened(plan()).requireOpenAt(LATER.plusSeconds(1))).doesNotThrowAnyException();
    }
}
