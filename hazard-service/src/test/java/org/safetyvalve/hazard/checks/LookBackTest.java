package org.safetyvalve.hazard.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.checks.LookBack.Outcome;
import org.safetyvalve.hazard.checks.LookBack.Seen;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.ClosedHazard;
import org.safetyvalve.hazard.hazards.Hands;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.domain.Rule;

class LookBackTest {
    private static final Instant NOW = Instant.parse("2026-06-10T01:00:00Z");
    private static final Act DRAWING = Act.now(COMMITTEE, NOW);
    private static final Hands HANDS =
            Hands.none().completed("responsible-unit", UNIT_ID, UNIT_ID).verified("department");
    private static final HazardState CLOSED = ClosedHazard.state();
    private static final HazardState REOPENED = ClosedHazard.reopened();

    private static LookBack.Scope scope(String district, String sector, Instant from, Instant cutOff) {
        return new LookBack.Scope(null, district, sector, from, cutOff);
    }

    private static LookBack.Scope scope() {
        return scope("371100", null, null, NOW);
    }

    private static LookBack.Sample sample(String... hazards) {
        return new LookBack.Sample(Draw.METHOD, 10, "a".repeat(64), "b".repeat(64), List.of(hazards));
    }

    private static LookBack.State drawn() {
        return LookBack.fold(
                null, LookBack.draw(DRAWING, scope(), sample("h-1", "h-2")).get(0));
    }

    private static LookBack.State with(LookBack.State before, Actor by, String hazard, Outcome outcome) {
        return LookBack.fold(
                before,
                LookBack.record(before, Act.now(by, NOW), new Seen(hazard, outcome, "看过", null), CLOSED, HANDS)
                        .get(0));
    }

    private static ThrowingCallable record(Actor by, String hazard, Outcome outcome, HazardState state) {
        return () -> LookBack.record(drawn(), Act.now(by, NOW), new Seen(hazard, outcome, "看过", null), state, HANDS);
    }

    private static Rule refused(ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).isNotNull();
        return refusal.rule();
    }

    @Test
    void isDrawnByAuthoritiesFromWhatTheyCover() {
        Actor fireAlone = actor(
                "fire",
                "fire-brigade",
                OrganisationKind.INDUSTRY_DEPARTMENT,
                "371100",
                Set.of("fire-safety"),
                Role.DEPARTMENT);
        assertThat(LookBack.draw(Act.now(fireAlone, NOW), scope("371102", "fire-safety", null, NOW), sample("h-1")))
                .hasSize(1);
        assertThat(refused(() -> LookBack.draw(Act.now(fireAlone, NOW), scope(), sample("h-1"))))
                .isEqualTo(CheckRule.LOOK_BACK_NOT_YOURS);
        assertThat(refused(() -> LookBack.draw(Act.now(OTHER_CITY, NOW), scope(), sample("h-1"))))
                .isEqualTo(CheckRule.LOOK_BACK_NOT_YOURS);
        assertThat(refused(() -> LookBack.draw(Act.now(INSPECTOR, NOW), scope(), sample("h-1"))))
                .isEqualTo(CheckRule.LOOK_BACK_AUTHORITIES_ONLY);
    }

    @Test
    void itsPeriodLiesInThePast() {
        Instant ahead = NOW.plusMillis(1);
        for (LookBack.Scope wrong : List.of(scope("371100", null, null, ahead), scope("371100", null, NOW, NOW))) {
            assertThat(refused(() -> LookBack.draw(DRAWING, wrong, sample("h-1"))))
                    .isEqualTo(CheckRule.LOOK_BACK_PERIOD);
        }
        assertThat(LookBack.draw(DRAWING, scope("371100", null, NOW.minus(Duration.ofDays(90)), NOW), sample("h-1")))
                .hasSize(1);
    }

    @Test
    void nothingIsDrawnFromNothing() {
        assertThat(refused(() -> LookBack.draw(DRAWING, scope(), sample())))
                .isEqualTo(CheckRule.LOOK_BACK_NOTHING_CLOSED);
    }

    @Test
    void isCompleteWhenEachHasItsResult() {
        LookBack.State one = with(drawn(), INSPECTOR, "h-1", Outcome.STILL_FIXED);
        assertThat(one.name()).isEqualTo("OPEN");
        assertThat(one.due()).isNull();
        LookBack.State both = with(one, DEPARTMENT_2, "h-2", Outcome.STILL_FIXED);
        assertThat(both.name()).isEqualTo("COMPLETED");
    }

    @Test
    void whoeverSharedItDoesNotLookBackOnItAndNeitherDoesItsSuccessor() {
        Hands shared = HANDS.shared(List.of(OTHER_UNIT_ID)).inherited(OTHER_UNIT_ID, TOWNSHIP_ID);
        Seen seen = new Seen("h-1", Outcome.STILL_FIXED, "看过", null);
        assertThat(LookBack.record(drawn(), Act.now(TOWNSHIP, NOW), seen, CLOSED, HANDS))
                .hasSize(1);
        assertThat(refused(() -> LookBack.record(drawn(), Act.now(TOWNSHIP, NOW), seen, CLOSED, shared)))
                .isEqualTo(CheckRule.LOOK_BACK_BY_SOMEBODY_ELSE);
    }

    @Test
    void whoeverCompletedOrVerifiedItDoesNotLookBackOnIt() {
        Actor colleagueOfTheUnit = actor(
                "of-the-unit", UNIT_ID, OrganisationKind.INDUSTRY_DEPARTMENT, "371100", Set.of("*"), Role.DEPARTMENT);
        for (Actor involved : List.of(DEPARTMENT, colleagueOfTheUnit)) {
            assertThat(refused(record(involved, "h-1", Outcome.STILL_FIXED, CLOSED)))
                    .isEqualTo(CheckRule.LOOK_BACK_BY_SOMEBODY_ELSE);
        }
        assertThat(refused(record(UNIT, "h-1", Outcome.STILL_FIXED, CLOSED))).isEqualTo(HazardRule.ROLE_MAY_NOT);
        assertThat(with(drawn(), DEPARTMENT_2, "h-1", Outcome.STILL_FIXED).result("h-1"))
                .isPresent();
    }

    @Test
    void onlyWhatWasDrawnHasAResultAndOnlyOne() {
        assertThat(refused(record(INSPECTOR, "h-3", Outcome.STILL_FIXED, CLOSED)))
                .isEqualTo(CheckRule.LOOK_BACK_NOT_DRAWN);
        LookBack.State seen = with(drawn(), INSPECTOR, "h-1", Outcome.RECURRED);
        assertThat(refused(() -> with(seen, DEPARTMENT_2, "h-1", Outcome.STILL_FIXED)))
                .isEqualTo(CheckRule.LOOK_BACK_RESULT_ONCE);
    }

    @Test
    void byThoseAloneWhoseDistrictAndSectorItLiesIn() {
        Actor mining = actor(
                "mining",
                "mining-bureau",
                OrganisationKind.INDUSTRY_DEPARTMENT,
                "371100",
                Set.of("mining"),
                Role.DEPARTMENT);
        for (Actor stranger : List.of(OTHER_CITY, mining)) {
            assertThat(refused(record(stranger, "h-1", Outcome.STILL_FIXED, CLOSED)))
                    .isEqualTo(HazardRule.NOT_ITS_SUPERVISOR);
        }
    }

    @Test
    void saysWhatAnAccountMayDoWithItNow() {
        LookBack.State half = with(drawn(), COMMITTEE, "h-1", Outcome.STILL_FIXED);
        LookBack.State whole = with(half, COMMITTEE, "h-2", Outcome.STILL_FIXED);
        LookBack.State ofFire = LookBack.fold(
                null,
                LookBack.draw(DRAWING, scope("371100", "fire-safety", null, NOW), sample("h-1"))
                        .get(0));
        Actor miner = actor(
                "mines",
                "mine-bureau",
                OrganisationKind.INDUSTRY_DEPARTMENT,
                "371100",
                Set.of("mining"),
                Role.DEPARTMENT);
        Actor elsewhere = actor(
                "elsewhere",
                "other-county",
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                "371122",
                Set.of(Actor.ALL_SECTORS),
                Role.DEPARTMENT);

        assertThat(LookBack.actions(drawn(), COMMITTEE)).containsExactly("record-result");
        assertThat(LookBack.actions(half, COMMITTEE)).containsExactly("record-result");
        assertThat(LookBack.actions(whole, COMMITTEE)).isEmpty();
        assertThat(LookBack.actions(drawn(), UNIT)).isEmpty();
        assertThat(LookBack.actions(drawn(), miner)).containsExactly("record-result");
        assertThat(LookBack.actions(ofFire, miner)).isEmpty();
        assertThat(LookBack.actions(drawn(), elsewhere)).isEmpty();
    }

    @Test
    void whatIsOpenAgainIsNotStillFixed() {
        assertThat(refused(record(INSPECTOR, "h-1", Outcome.STILL_FIXED, REOPENED)))
                .isEqualTo(CheckRule.LOOK_BACK_NO_LONGER_CLOSED);
    }

    @Test
    void aRecurrenceIsOwedUntilTheHazardIsReopened() {
        LookBack.State seen = with(drawn(), INSPECTOR, "h-1", Outcome.RECURRED);
        assertThat(seen.reopenings()).hasSize(1);
        assertThat(seen.due()).isAfter(NOW);
        assertThat(seen.recurred()).isOne();
        LookBack.State reopened = LookBack.fold(
                seen, LookBack.reopened(seen, COMMITTEE, NOW, "h-1").get(0));
        assertThat(reopened.due()).isNull();
        assertThat(reopened.recurred()).isOne();
        assertThat(LookBack.reopened(reopened, COMMITTEE, NOW, "h-1")).isEmpty();
    }

    @Test
    void onlyARecurrenceNamesAnotherHazard() {
        assertThat(refused(() -> new Seen("h-1", Outcome.STILL_FIXED, "看过", "h-9")))
                .isEqualTo(CheckRule.LOOK_BACK_RECURRENCE_ONLY_IF_RECURRED);
    }
}
