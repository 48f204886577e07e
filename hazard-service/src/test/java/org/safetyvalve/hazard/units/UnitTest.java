package org.safetyvalve.hazard.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.safetyvalve.hazard.hazards.People.BUREAU_ID;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.OTHER_CITY;
import static org.safetyvalve.hazard.hazards.People.OTHER_UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.codes.CodeCheck.Standing;
import org.safetyvalve.hazard.codes.CodeTables;
import org.safetyvalve.hazard.hazards.People;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

class UnitTest {
    /** 09:00 in Rizhao. */
    private static final Instant MARCH = Instant.parse("2021-03-02T01:00:00Z");

    private static final Instant JUNE = Instant.parse("2021-06-02T01:00:00Z");
    private static final Unit.Entry ENTRY = entry("郭家湖子汽车城", "371102", "F52");
    private static final List<Contact> SAFETY_OFFICER = List.of(new Contact("李某", "安全总监", "0633-8880000"));

    private static final Actor PROVINCE = People.actor(
            "department-shandong",
            "shandong-emergency-department",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "370000",
            Set.of("*"),
            Role.DEPARTMENT);

    private Unit.State unit = Unit.fold(null, only(Unit.register(UNIT_ID, DEPARTMENT, MARCH, ENTRY, SAFETY_OFFICER)));

    private static Unit.Entry entry(String name, String district, String industry) {
        return new Unit.Entry(
                name,
                OrganisationKind.ENTERPRISE,
                Level.COUNTY,
                district,
                List.of("fire-safety"),
                UNIT_ID,
                "donggang-commerce-bureau",
                industry);
    }

    private static Unit.Event only(List<Unit.Event> events) {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private void rename(String name, String from) {
        unit = Unit.fold(unit, only(Unit.rename(unit, DEPARTMENT, JUNE, name, LocalDate.parse(from), "变更登记")));
    }

    private static void refused(RegisterRule rule, ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).as(rule.id()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    @Test
    void aRenamedUnitKeepsItsFormerNamesWithTheirDays() {
        rename("日照汽车城", "2021-04-01");
        rename("日照汽车服务园", "2021-05-01");
        assertThat(unit.entry().name()).isEqualTo("日照汽车服务园");
        assertThat(unit.past())
                .extracting(past -> past.entry().name(), Unit.Past::from, Unit.Past::until)
                .containsExactly(
                        tuple("郭家湖子汽车城", LocalDate.parse("2021-03-02"), LocalDate.parse("2021-04-01")),
                        tuple("日照汽车城", LocalDate.parse("2021-04-01"), LocalDate.parse("2021-05-01")));
        assertThat(unit.on(LocalDate.parse("2021-03-31")).orElseThrow().name()).isEqualTo("郭家湖子汽车城");
        assertThat(unit.on(LocalDate.parse("2021-04-01")).orElseThrow().name()).isEqualTo("日照汽车城");
        assertThat(unit.on(LocalDate.parse("2026-01-01")).orElseThrow().name()).isEqualTo("日照汽车服务园");
        assertThat(unit.on(LocalDate.parse("2021-03-01"))).isEmpty();
        assertThat(unit.contacts()).isEqualTo(SAFETY_OFFICER);
    }

    @Test
    void aPastRecordKeepsTheCodeThatHeldThen() {
        Instant before = Instant.parse("2018-05-01T01:00:00Z");
        CodeTables tables = new CodeTables();
        Unit.Entry laiwu = entry("莱芜某厂", "371200", "C31");
        Unit.State moved = Unit.fold(null, only(Unit.register(UNIT_ID, PROVINCE, before, laiwu, List.of())));
        LocalDate dissolved = LocalDate.parse("2019-01-01");
        moved = Unit.fold(
                moved, only(Unit.update(UNIT_ID, moved, PROVINCE, JUNE, entry("莱芜某厂", "370100", "C31"), dissolved)));
        String then = moved.on(dissolved.minusDays(1)).orElseThrow().district();
        assertThat(then).isEqualTo("371200");
        assertThat(tables.divisions().check(then, dissolved.minusDays(1)).standing())
                .isEqualTo(Standing.KNOWN);
        String now = moved.on(dissolved).orElseThrow().district();
        assertThat(now).isEqualTo("370100");
        assertThat(tables.divisions().check(now, dissolved).standing()).isEqualTo(Standing.KNOWN);
    }

    @Test
    void theRegisterSaysNothingInAdvanceNorOfDaysThatItHasSaidOtherwiseOf() {
        refused(
                RegisterRule.NOT_IN_ADVANCE,
                () -> Unit.rename(unit, DEPARTMENT, JUNE, "新名", LocalDate.parse("2021-06-03"), "变更登记"));
        refused(
                RegisterRule.DAYS_IN_ORDER,
                () -> Unit.rename(unit, DEPARTMENT, JUNE, "新名", LocalDate.parse("2021-03-01"), "变更登记"));
        refused(
                RegisterRule.DAYS_IN_ORDER,
                () -> Unit.update(
                        UNIT_ID, unit, DEPARTMENT, JUNE, entry("-", "371103", "F52"), LocalDate.parse("2021-03-01")));
    }

    @Test
    void anUpdateLeavesTheNameAndSaysNothingWhenNothingChanges() {
        Unit.Event updated = only(Unit.update(UNIT_ID, unit, DEPARTMENT, JUNE, entry("别名", "371103", "F51"), null));
        Unit.State after = Unit.fold(unit, updated);
        assertThat(after.entry()).isEqualTo(entry("郭家湖子汽车城", "371103", "F51"));
        assertThat(after.entry().differencesTo(unit.entry())).containsExactly("district", "industry");
        assertThat(after.since()).isEqualTo("2021-06-02");
        assertThat(Unit.update(UNIT_ID, unit, DEPARTMENT, JUNE, entry("别名", "371102", "F52"), null))
                .isEmpty();
        assertThat(Unit.changeContacts(UNIT_ID, unit, DEPARTMENT, JUNE, SAFETY_OFFICER))
                .isEmpty();
    }

    @Test
    void onlyWhoKeepsTheRegisterThereChangesIt() {
        refused(RegisterRule.AUTHORITIES_ONLY, () -> Unit.rename(unit, UNIT, JUNE, "新名", null, "变更登记"));
        refused(RegisterRule.OUTSIDE_ITS_DISTRICT, () -> Unit.rename(unit, OTHER_CITY, JUNE, "新名", null, "变更登记"));
        refused(
                RegisterRule.OUTSIDE_ITS_DISTRICT,
                () -> Unit.update(UNIT_ID, unit, DEPARTMENT, JUNE, entry("-", "370102", "F52"), null));
        assertThat(Unit.changeContacts(UNIT_ID, unit, UNIT, JUNE, List.of())).hasSize(1);
        refused(RegisterRule.ITS_OWN_CONTACTS, () -> Unit.changeContacts(UNIT_ID, unit, OTHER_UNIT, JUNE, List.of()));
    }

    @Test
    void aUnitIsNotItsOwnParent() {
        Unit.Entry own = new Unit.Entry(
                "某局", OrganisationKind.INDUSTRY_DEPARTMENT, Level.CITY, "371100", List.of("*"), null, "own", null);
        refused(RegisterRule.NOT_ITS_OWN_PARENT, () -> Unit.register("own", DEPARTMENT, MARCH, own, List.of()));
    }

    @Test
    void aMergedUnitIsLeftAsItWas() {
        Unit.State merged =
                Unit.fold(unit, only(Unit.merge(UNIT_ID, unit, "successor", unit, COMMITTEE, JUNE, "吸收合并")));
        assertThat(merged.mergedInto()).isEqualTo("successor");
        assertThat(merged.entry()).isEqualTo(unit.entry());
        refused(RegisterRule.MERGED_ONCE, () -> Unit.rename(merged, DEPARTMENT, JUNE, "新名", null, "变更登记"));
        refused(
                RegisterRule.MERGED_ONCE,
                () -> Unit.update(UNIT_ID, merged, DEPARTMENT, JUNE, entry("-", "371103", "F52"), null));
        refused(RegisterRule.MERGED_ONCE, () -> Unit.changeContacts(UNIT_ID, merged, DEPARTMENT, JUNE, List.of()));
        refused(RegisterRule.MERGED_ONCE, () -> Unit.merge(UNIT_ID, merged, "another", unit, DEPARTMENT, JUNE, "吸收合并"));
        refused(RegisterRule.NO_SUCH_UNIT, () -> Unit.merge("third", unit, UNIT_ID, merged, DEPARTMENT, JUNE, "吸收合并"));
    }

    @Test
    void anAuthorityMergesUnitsButNeverItselfNorABodyIntoAnEnterprise() {
        refused(
                RegisterRule.MERGED_BY_AUTHORITIES,
                () -> Unit.merge(UNIT_ID, unit, "successor", unit, INSPECTOR, JUNE, "吸收合并"));
        refused(
                RegisterRule.NOT_FOR_ITSELF,
                () -> Unit.merge(BUREAU_ID, unit, "successor", unit, DEPARTMENT, JUNE, "吸收合并"));
        refused(
                RegisterRule.NOT_FOR_ITSELF,
                () -> Unit.merge(UNIT_ID, unit, BUREAU_ID, unit, DEPARTMENT, JUNE, "吸收合并"));
        assertThat(Unit.mayMerge(UNIT_ID, unit, DEPARTMENT)).isTrue();
        assertThat(Unit.mayMerge(BUREAU_ID, unit, DEPARTMENT)).isFalse();
        assertThat(Unit.mayMerge(UNIT_ID, unit, INSPECTOR)).isFalse();
        Unit.Entry bureau = new Unit.Entry(
                "某局", OrganisationKind.INDUSTRY_DEPARTMENT, Level.COUNTY, "371102", List.of("*"), null, null, null);
        Unit.State body = Unit.fold(null, only(Unit.register("bureau", DEPARTMENT, MARCH, bureau, List.of())));
        refused(
                RegisterRule.NOT_INTO_AN_ENTERPRISE,
                () -> Unit.merge("bureau", body, UNIT_ID, unit, DEPARTMENT, JUNE, "机构改革"));
        assertThat(Unit.merge(UNIT_ID, unit, "bureau", body, DEPARTMENT, JUNE, "事业单位改制"))
                .hasSize(1);
    }

    @Test
    void aUnitStoredBeforeTheRegisterKeptDaysIsReadAsRegisteredOnItsDay() {
        Unit.State old = new Unit.State(ENTRY, MARCH, null, null, null, null);
        assertThat(old.since()).isEqualTo("2021-03-02");
        assertThat(old.past()).isEmpty();
        assertThat(old.contacts()).isEmpty();
    }
}
