package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.accountability.accidents.AccidentEvent.InvestigationOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.Regraded;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportLate;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedByUnit;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportedUpward;
import org.safetyvalve.accountability.accidents.AccidentEvent.Supplemented;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

class AccidentTest {
    private static final Instant SOON_AFTER = HAPPENED.plus(Duration.ofMinutes(20));
    private static final Toll LARGER = new Toll(3, 0, 500_000);

    private static final Actor LANSHAN_LEADER = person(
            "lanshan-leader", "lanshan-government", OrganisationKind.TERRITORIAL_GOVERNMENT, LANSHAN, Role.LEADER);
    private static final Actor COMMITTEE_SECRETARY =
            person("secretary", "rizhao-party-committee", OrganisationKind.TERRITORIAL_COMMITTEE, CITY, Role.LEADER);
    private final List<AccidentEvent> history = new ArrayList<>();

    private void given(List<AccidentEvent> events) {
        history.addAll(events);
    }

    private AccidentState state() {
        AccidentState state = null;
        for (AccidentEvent event : history) {
            state = AccidentState.fold(state, event);
        }
        return state;
    }

    private Accident accident() {
        return Accident.of(state());
    }

    private AccidentHandling handling() {
        return AccidentHandling.of(state());
    }

    private static AccidentFacts facts(AccidentKind kind) {
        return new AccidentFacts(
                "日公安治〔2026〕102号",
                "车间爆燃事故",
                "抛光车间除尘管道爆燃",
                DONGGANG,
                "industry-trade",
                kind,
                HAPPENED,
                null,
                UNIT.organisation(),
                null,
                null,
                null,
                null);
    }

    private static AccidentReport report(Toll toll) {
        return new AccidentReport(facts(AccidentKind.OTHER), toll, null, null, null, null);
    }

    private static AccidentReport report(Toll toll, @Nullable Instant knownToUnit, @Nullable Instant unitReported) {
        return new AccidentReport(facts(AccidentKind.OTHER), toll, null, knownToUnit, unitReported, null);
    }

    private static Moment at(Instant instant) {
        return Moment.now(instant);
    }

    private void givenReportedByTheCounty(Toll toll) {
        given(report(toll, null, SOON_AFTER).report(OFFICE, at(SOON_AFTER)));
    }

    private List<AccidentEvent> supplement(Toll toll, Instant known) {
        return accident().supplement(OFFICE, toll, known, "核实", at(known));
    }

    private static List<LateReport> late(List<AccidentEvent> events) {
        return events.stream()
                .filter(ReportLate.class::isInstance)
                .map(event -> ((ReportLate) event).report())
                .toList();
    }

    // Who reports, and what

    @Test
    void isReportedByItsUnitADepartmentOrAnAgencyOfThePlaceAlone() {
        for (Actor actor : List.of(UNIT, OFFICE, DEPARTMENT, COMMITTEE, POLICE)) {
            assertThat(report(ORDINARY).report(actor, at(SOON_AFTER)))
                    .as(actor.account())
                    .isNotEmpty();
        }
        Actor otherUnit = person(
                "other-unit", "91371102OTHER0001X", OrganisationKind.ENTERPRISE, DONGGANG, Role.RESPONSIBLE_UNIT);
        Actor otherPlace = person(
                "lanshan-department",
                "lanshan-emergency-bureau",
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                LANSHAN,
                Role.DEPARTMENT);
        for (Actor actor : List.of(otherUnit, otherPlace, LEADER, INSPECTOR)) {
            assertRefused(AccidentRule.WHO_MAY_REPORT, () -> report(ORDINARY).report(actor, at(SOON_AFTER)));
        }
    }

    @Test
    void refusesWhatIsImpossible() {
        assertRefused(
                AccidentRule.POSSIBLE_FIGURES, () -> report(new Toll(-1, 0, 0)).report(POLICE, at(SOON_AFTER)));
        assertRefused(
                AccidentRule.HAPPENED_BEFORE_IT_IS_REPORTED,
                () -> report(ORDINARY).report(POLICE, at(HAPPENED.minusSeconds(1))));
        assertRefused(
                AccidentRule.HAPPENED_BEFORE_IT_IS_REPORTED,
                () -> report(ORDINARY, HAPPENED.minusSeconds(1), null).report(POLICE, at(SOON_AFTER)));
    }

    @Test
    void aUnitDoesNotStateWhenItKnew() {
        assertRefused(
                AccidentRule.STATED_BY_THE_DEPARTMENT,
                () -> report(ORDINARY, SOON_AFTER, null).report(UNIT, at(SOON_AFTER)));
        assertRefused(
                AccidentRule.STATED_BY_THE_DEPARTMENT,
                () -> report(ORDINARY, null, SOON_AFTER).report(UNIT, at(SOON_AFTER)));
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));
        assertRefused(
                AccidentRule.STATED_BY_THE_DEPARTMENT,
                () -> accident().reportByUnit(UNIT, SOON_AFTER, at(SOON_AFTER.plusSeconds(1))));
    }

    @Test
    void existsForThoseWhoHaveToDoWithItAlone() {
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));

        for (Actor actor : List.of(POLICE, UNIT, OFFICE, DEPARTMENT, COMMITTEE, LEADER, INSPECTOR)) {
            assertThat(AccidentAccess.maySee(actor, state()))
                    .as(actor.account())
                    .isTrue();
        }
        for (Actor actor : List.of(COURT, LANSHAN_LEADER, INSPECTOR_OF_LANSHAN)) {
            assertThat(AccidentAccess.maySee(actor, state()))
                    .as(actor.account())
                    .isFalse();
        }
    }

    @Test
    void aRoleInAnEnterpriseGivesNothing() {
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));

        for (Actor actor : pretenders()) {
            assertThat(AccidentAccess.maySee(actor, state()))
                    .as(actor.account())
                    .isFalse();
            assertRefused(AccidentRule.WHO_MAY_REPORT, () -> report(ORDINARY).report(actor, at(SOON_AFTER)));
        }
    }

    // Supplements and grades

    @ParameterizedTest
    @CsvSource({"2, ORDINARY", "3, LARGER", "9, LARGER", "10, MAJOR", "29, MAJOR", "30, EXTRAORDINARILY_SERIOUS"})
    void isRegradedByWhatBecomesKnown(int deaths, AccidentGrade grade) {
        givenReportedByTheCounty(ORDINARY);

        given(supplement(new Toll(deaths, 2, 500_000), HAPPENED.plus(Duration.ofDays(3))));

        assertThat(state().grade()).isEqualTo(grade);
        assertThat(state().investigatingLevel()).isEqualTo(grade.investigatedBy());
    }

    @Test
    void whatIsKnownByTheEndOfThePeriodCountsAndWhatIsKnownLaterDoesNot() {
        Instant endOfThirtyDays = Instant.parse("2026-12-01T16:00:00Z");
        givenReportedByTheCounty(ORDINARY);
        assertThat(state().regradeUntil().at()).isEqualTo(endOfThirtyDays);

        assertThat(supplement(LARGER, endOfThirtyDays)).singleElement().isInstanceOf(Supplemented.class);
        assertThat(supplement(LARGER, endOfThirtyDays.minusMillis(1))).hasAtLeastOneElementOfType(Regraded.class);
        given(supplement(LARGER, endOfThirtyDays));
        assertThat(state().grade()).isEqualTo(AccidentGrade.ORDINARY);
        assertThat(state().toll()).isEqualTo(LARGER);
    }

    @Test
    void theLossThatTheInvestigationFindsCountsWheneverItIsKnown() {
        givenReportedByTheCounty(ORDINARY);

        given(supplement(new Toll(3, 2, 10_000_000), HAPPENED.plus(Duration.ofDays(50))));

        assertThat(state().grade()).isEqualTo(AccidentGrade.LARGER);
        assertThat(state().gradingToll())
                .as("deaths of which nobody knew within the period do not count")
                .isEqualTo(new Toll(1, 2, 10_000_000));
    }

    @ParameterizedTest
    @CsvSource({"ROAD_TRAFFIC", "FIRE"})
    void ofRoadTrafficAndFireThePeriodIsSevenDays(AccidentKind kind) {
        given(new AccidentReport(facts(kind), ORDINARY, null, null, SOON_AFTER, null).report(OFFICE, at(SOON_AFTER)));

        assertThat(state().regradeUntil().at()).isEqualTo(Instant.parse("2026-11-08T16:00:00Z"));
        given(supplement(LARGER, Instant.parse("2026-11-08T16:00:00Z")));
        assertThat(state().grade()).isEqualTo(AccidentGrade.ORDINARY);
        given(supplement(LARGER, Instant.parse("2026-11-08T15:59:59Z")));
        assertThat(state().grade()).isEqualTo(AccidentGrade.LARGER);
    }

    @Test
    void whatWasKnownInThePeriodCountsAlsoWhenItIsReportedAfterIt() {
        givenReportedByTheCounty(ORDINARY);

        given(accident()
                .supplement(
                        OFFICE,
                        LARGER,
                        HAPPENED.plus(Duration.ofDays(20)),
                        null,
                        at(HAPPENED.plus(Duration.ofDays(45)))));

        assertThat(state().grade()).isEqualTo(AccidentGrade.LARGER);
    }

    @Test
    void anAccidentThatComesToLightAfterThePeriodIsGradedByItsFirstReport() {
        Instant late = HAPPENED.plus(Duration.ofDays(60));
        given(report(LARGER).report(POLICE, at(late)));
        assertThat(state().grade()).isEqualTo(AccidentGrade.LARGER);

        given(accident().supplement(POLICE, new Toll(10, 0, 0), null, "x", at(late.plusSeconds(60))));

        assertThat(state().grade()).isEqualTo(AccidentGrade.LARGER);
    }

    @Test
    void ofSeveralCountsTheLatestKnownStandsInWhateverOrderTheyCome() {
        List<Toll> tolls = List.of(new Toll(1, 4, 0), new Toll(3, 2, 0), new Toll(2, 3, 0));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        for (int turn = 0; turn < 6; turn++) {
            Collections.rotate(order, 1);
            if (turn == 3) {
                Collections.reverse(order);
            }
            history.clear();
            givenReportedByTheCounty(new Toll(0, 1, 0));
            order.forEach(i -> given(accident()
                    .supplement(
                            OFFICE,
                            tolls.get(i),
                            SOON_AFTER.plus(Duration.ofHours(i + 1)),
                            "核实",
                            at(HAPPENED.plus(Duration.ofDays(1))))));

            assertThat(state().toll()).as("in the order %s", order).isEqualTo(new Toll(2, 3, 0));
            assertThat(state().grade()).isEqualTo(AccidentGrade.ORDINARY);
        }
    }

    @Test
    void theSameReportedAgainChangesNothing() {
        givenReportedByTheCounty(ORDINARY);
        given(supplement(LARGER, HAPPENED.plus(Duration.ofDays(1))));

        assertThat(supplement(LARGER, HAPPENED.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aUnitTakesNothingBackAndAnOfficeDoesWithAReason() {
        givenReportedByTheCounty(new Toll(3, 1, 500_000));
        Instant later = HAPPENED.plus(Duration.ofHours(5));
        Toll fewer = new Toll(2, 1, 500_000);

        assertRefused(
                AccidentRule.NOT_TAKEN_BACK_BY_THE_UNIT,
                () -> accident().supplement(UNIT, fewer, null, "误报", at(later)));
        assertRefused(
                AccidentRule.TAKEN_BACK_WITH_A_REASON,
                () -> accident().supplement(OFFICE, fewer, null, " ", at(later)));
        assertThat(accident().supplement(UNIT, new Toll(4, 0, 500_000), null, null, at(later)))
                .as("who was injured has died")
                .isNotEmpty();
        given(accident().supplement(OFFICE, fewer, null, "失联人员已找到", at(later)));
        assertThat(state().grade()).isEqualTo(AccidentGrade.ORDINARY);
    }

    @Test
    void aUnitTakesNothingBackByACountOfThePastEither() {
        givenReportedByTheCounty(ORDINARY);
        Instant afterThePeriod = HAPPENED.plus(Duration.ofDays(40));
        given(supplement(LARGER, HAPPENED.plus(Duration.ofDays(2))));
        given(supplement(new Toll(4, 0, 500_000), afterThePeriod));

        assertRefused(
                AccidentRule.NOT_TAKEN_BACK_BY_THE_UNIT,
                () -> accident()
                        .supplement(
                                UNIT,
                                new Toll(2, 0, 500_000),
                                HAPPENED.plus(Duration.ofDays(3)),
                                "x",
                                at(afterThePeriod)));
    }

    @Test
    void isSupplementedByThoseWhoHaveToDoWithItAlone() {
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));

        for (Actor actor : List.of(POLICE, UNIT, OFFICE, COMMITTEE)) {
            assertThat(accident().supplement(actor, LARGER, null, null, at(SOON_AFTER.plusSeconds(60))))
                    .as(actor.account())
                    .isNotEmpty();
        }
        for (Actor actor : List.of(LEADER, INSPECTOR, COURT)) {
            assertRefused(
                    AccidentRule.WHO_MAY_SUPPLEMENT,
                    () -> accident().supplement(actor, LARGER, null, null, at(SOON_AFTER.plusSeconds(60))));
        }
    }

    // Reporting clocks

    @Test
    void theUnitHasOneHourFromWhenItHappenedOrItKnew() {
        Instant knew = HAPPENED.plus(Duration.ofMinutes(10));
        given(report(ORDINARY, knew, null).report(POLICE, at(SOON_AFTER)));
        assertThat(state().reporting().unitClock().deadline().at()).isEqualTo(knew.plus(Duration.ofHours(1)));

        given(accident()
                .reportByUnit(UNIT, null, at(knew.plus(Duration.ofHours(1)).minusMillis(1))));

        assertThat(state().reporting().ofTheUnit(HAPPENED.plus(Duration.ofDays(1))))
                .isEqualTo(ReportStanding.IN_TIME);
        assertRefused(
                AccidentRule.UNIT_REPORTS_ONCE,
                () -> accident().reportByUnit(UNIT, null, at(knew.plus(Duration.ofHours(2)))));
    }

    @Test
    void aUnitThatReportsAtTheDeadlineIsLateAndItIsToldOnce() {
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));
        Instant deadline = HAPPENED.plus(Duration.ofHours(1));
        assertThat(accident().lapse(deadline.minusMillis(1))).isEmpty();
        assertThat(late(accident().reportByUnit(UNIT, null, at(deadline)))).hasSize(1);

        given(accident().lapse(deadline));
        List<AccidentEvent> reported = accident().reportByUnit(UNIT, null, at(deadline.plusSeconds(60)));

        assertThat(late(history)).singleElement().satisfies(report -> {
            assertThat(report.who()).isEqualTo(ReportingParty.UNIT);
            assertThat(report.concealed()).isFalse();
        });
        assertThat(reported)
                .singleElement()
                .satisfies(
                        event -> assertThat(((ReportedByUnit) event).inTime()).isFalse());
        given(reported);
        assertThat(state().reporting().ofTheUnit(deadline.plusSeconds(60))).isEqualTo(ReportStanding.LATE);
    }

    @Test
    void whatComesToLightByOthersAfterTheDeadlineIsSuspectedAndNoMore() {
        Instant found = HAPPENED.plus(Duration.ofDays(5));
        given(report(ORDINARY).report(POLICE, at(found)));
        assertThat(accident().lapse(found))
                .as("the office may still enter that the unit did report")
                .isEmpty();
        assertThat(state().reporting().ofTheUnit(found)).isEqualTo(ReportStanding.WAITED_FOR);

        Instant anHourLater = found.plus(RunningClock.TIME_TO_ENTER_HISTORY);
        given(accident().lapse(anHourLater));

        assertThat(late(history)).anySatisfy(report -> {
            assertThat(report.who()).isEqualTo(ReportingParty.UNIT);
            assertThat(report.concealed()).isTrue();
        });
        given(accident().reportByUnit(UNIT, null, at(anHourLater.plusSeconds(60))));
        assertThat(state().reporting().ofTheUnit(anHourLater.plusSeconds(60))).isEqualTo(ReportStanding.SUSPECTED);
    }

    @Test
    void aReportInTimeThatTheOfficeEntersLaterIsInTime() {
        Instant found = HAPPENED.plus(Duration.ofDays(5));
        given(report(ORDINARY).report(POLICE, at(found)));

        given(accident().reportByUnit(OFFICE, HAPPENED.plus(Duration.ofMinutes(30)), at(found)));

        assertThat(state().reporting().ofTheUnit(found)).isEqualTo(ReportStanding.IN_TIME);
        assertThat(accident().lapse(found.plus(Duration.ofDays(1))))
                .noneMatch(event -> late(List.of(event)).stream().anyMatch(l -> l.who() == ReportingParty.UNIT));
    }

    @Test
    void aUnitThatIsFirstToTellButTooLateIsLateAndUnderNoSuspicion() {
        given(report(ORDINARY).report(UNIT, at(HAPPENED.plus(Duration.ofHours(3)))));
        given(accident().lapse(HAPPENED.plus(Duration.ofDays(1))));

        assertThat(late(history)).first().satisfies(report -> {
            assertThat(report.who()).isEqualTo(ReportingParty.UNIT);
            assertThat(report.concealed()).isFalse();
        });
        assertThat(late(history))
                .filteredOn(report -> report.who() == ReportingParty.UNIT)
                .hasSize(1);
    }

    @Test
    void eachLevelHasTwoHoursUpToWhereItsGradeIsReported() {
        givenReportedByTheCounty(LARGER);
        Instant countyHadIt = SOON_AFTER;
        assertThat(state().reporting().reached()).isEqualTo(GovernmentLevel.COUNTY);
        assertThat(deadlineUpward()).isEqualTo(countyHadIt.plus(Duration.ofHours(2)));

        Instant toTheCity = countyHadIt.plus(Duration.ofHours(1));
        given(accident().reportUpward(OFFICE, GovernmentLevel.CITY, null, at(toTheCity)));
        assertThat(deadlineUpward()).isEqualTo(toTheCity.plus(Duration.ofHours(2)));
        given(accident().lapse(toTheCity.plus(Duration.ofHours(2))));
        given(accident()
                .reportUpward(DEPARTMENT, GovernmentLevel.PROVINCE, null, at(toTheCity.plus(Duration.ofHours(3)))));

        assertThat(late(history)).singleElement().extracting(LateReport::who).isEqualTo(ReportingParty.CITY);
        assertThat(state().reporting().upwardClock()).isNull();
        assertThat(((ReportedUpward) history.get(history.size() - 1)).inTime()).isFalse();
    }

    private @Nullable Instant deadlineUpward() {
        RunningClock clock = state().reporting().upwardClock();
        return clock == null ? null : clock.deadline().at();
    }

    @Test
    void anOrdinaryAccidentThatTheCityHasGoesNoFurtherUntilItsGradeRises() {
        given(report(ORDINARY, null, SOON_AFTER).report(DEPARTMENT, at(SOON_AFTER)));
        assertThat(deadlineUpward()).isNull();

        Instant graver = HAPPENED.plus(Duration.ofDays(2));
        given(accident().supplement(DEPARTMENT, LARGER, null, null, at(graver)));

        assertThat(deadlineUpward()).isEqualTo(graver.plus(Duration.ofHours(2)));
        given(accident().supplement(DEPARTMENT, ORDINARY, null, "误报", at(graver.plusSeconds(60))));
        assertThat(deadlineUpward()).isNull();
    }

    @Test
    void aGradeThatRisesDoesNotMoveAClockThatRuns() {
        givenReportedByTheCounty(ORDINARY);
        Instant running = deadlineUpward();

        given(supplement(LARGER, SOON_AFTER.plus(Duration.ofMinutes(90))));

        assertThat(deadlineUpward()).isEqualTo(running);
    }

    @Test
    void isReportedUpwardByADepartmentOfTheLevelBelowAndOnce() {
        givenReportedByTheCounty(LARGER);

        for (Actor actor : List.of(UNIT, POLICE, LEADER, INSPECTOR)) {
            assertRefused(
                    AccidentRule.REPORTED_UPWARD_BY_A_DEPARTMENT,
                    () -> accident().reportUpward(actor, GovernmentLevel.CITY, null, at(SOON_AFTER)));
        }
        assertRefused(
                AccidentRule.REPORTED_UPWARD_BY_A_DEPARTMENT,
                () -> accident().reportUpward(OFFICE, GovernmentLevel.PROVINCE, null, at(SOON_AFTER)));
        assertRefused(
                AccidentRule.REPORTED_UPWARD_ONCE,
                () -> accident().reportUpward(OFFICE, GovernmentLevel.COUNTY, null, at(SOON_AFTER)));
        assertThat(accident().reportUpward(DEPARTMENT, GovernmentLevel.PROVINCE, null, at(SOON_AFTER)))
                .as("where it is necessary a level is skipped")
                .hasSize(1);
    }

    // The investigation

    @Test
    void itsInvestigationHasSixtyDaysFromTheAccidentAndItsLapseIsToldOnce() {
        givenReportedByTheCounty(ORDINARY);
        given(accident().reportUpward(OFFICE, GovernmentLevel.CITY, null, at(SOON_AFTER)));
        Instant end = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(state().investigation().clock().deadline().at()).isEqualTo(end);

        assertThat(accident().lapse(end.minusMillis(1))).isEmpty();
        given(accident().lapse(end));

        assertThat(history).last().isInstanceOf(InvestigationOverdue.class);
        assertThat(accident().lapse(end.plusSeconds(60))).isEmpty();
        assertThat(Accident.due(state())).isNull();
    }

    @Test
    void itsTermIsExtendedBySixtyDaysAtMostInAllAndBeforeItIsOver() {
        givenReportedByTheCounty(ORDINARY);
        Instant before = HAPPENED.plus(Duration.ofDays(50));

        assertRefused(
                AccidentRule.EXTENDED_BY_SIXTY_DAYS_AT_MOST,
                () -> accident().extendInvestigation(GOVERNMENT, 61, "东政字〔2026〕1号", at(before)));
        assertRefused(
                AccidentRule.EXTENDED_BY_SIXTY_DAYS_AT_MOST,
                () -> accident().extendInvestigation(GOVERNMENT, 0, "东政字〔2026〕1号", at(before)));
        given(accident().extendInvestigation(GOVERNMENT, 40, "东政字〔2026〕1号", at(before)));
        assertRefused(
                AccidentRule.EXTENDED_BY_SIXTY_DAYS_AT_MOST,
                () -> accident().extendInvestigation(GOVERNMENT, 21, "东政字〔2026〕2号", at(before)));
        given(accident().extendInvestigation(GOVERNMENT, 20, "东政字〔2026〕2号", at(before)));

        Instant end = Instant.parse("2027-03-01T16:00:00Z");
        assertThat(state().investigation().clock().deadline().at()).isEqualTo(end);
        assertThat(state().investigation().extendedDays()).isEqualTo(60);
    }

    @Test
    void itsTermIsNotExtendedOnceItIsOver() {
        givenReportedByTheCounty(ORDINARY);

        assertRefused(
                AccidentRule.EXTENDED_BEFORE_EXPIRY,
                () -> accident()
                        .extendInvestigation(GOVERNMENT, 10, "东政字〔2026〕1号", at(Instant.parse("2026-12-31T16:00:00Z"))));
    }

    @Test
    void isExtendedAndClosedByTheGovernmentThatInvestigatesItAlone() {
        givenReportedByTheCounty(ORDINARY);
        for (Actor actor : List.of(LEADER, LANSHAN_LEADER, COMMITTEE_SECRETARY, OFFICE, POLICE, INSPECTOR)) {
            assertRefused(
                    AccidentRule.DECIDED_BY_THE_INVESTIGATING_GOVERNMENT,
                    () -> accident().extendInvestigation(actor, 10, "x", at(SOON_AFTER)));
            assertRefused(
                    AccidentRule.DECIDED_BY_THE_INVESTIGATING_GOVERNMENT,
                    () -> handling().close(actor, "x", at(SOON_AFTER)));
        }
        assertRefused(
                AccidentRule.CLOSED_AFTER_THE_INVESTIGATION, () -> handling().close(GOVERNMENT, "x", at(SOON_AFTER)));
    }

    @Test
    void isInvestigatedReportedAndClosed() {
        givenReportedByTheCounty(ORDINARY);
        Instant later = HAPPENED.plus(Duration.ofDays(20));

        assertRefused(
                AccidentRule.INVESTIGATED_BY_ITS_LEVEL,
                () -> accident().submitInvestigation(DEPARTMENT, "日事故〔2026〕1号", at(later)));
        given(accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(later)));
        assertRefused(
                AccidentRule.UNDER_INVESTIGATION,
                () -> accident().submitInvestigation(OFFICE, "东事故〔2026〕2号", at(later)));
        given(handling().close(GOVERNMENT, "东政字〔2026〕9号", at(later)));

        assertThat(state().stage()).isEqualTo(AccidentStage.CLOSED);
        assertThat(state().decision()).isEqualTo("东政字〔2026〕9号");
        assertRefused(AccidentRule.CLOSED_IS_CLOSED, () -> accident().takeOver(LEADER, "x", later));
    }

    @Test
    void isTakenOverFromAboveAloneAndThenInvestigatedThere() {
        givenReportedByTheCounty(ORDINARY);
        given(accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(SOON_AFTER)));

        assertRefused(AccidentRule.TAKEN_OVER_FROM_ABOVE, () -> accident().takeOver(GOVERNMENT, "x", SOON_AFTER));
        assertRefused(
                AccidentRule.TAKEN_OVER_BY_A_GOVERNMENT,
                () -> accident().takeOver(COMMITTEE_SECRETARY, "x", SOON_AFTER));
        given(accident().takeOver(LEADER, "日政字〔2026〕3号", SOON_AFTER));

        assertThat(state().investigatingLevel()).isEqualTo(GovernmentLevel.CITY);
        assertThat(state().stage()).isEqualTo(AccidentStage.REPORTED);
        assertRefused(
                AccidentRule.INVESTIGATED_BY_ITS_LEVEL,
                () -> accident().submitInvestigation(OFFICE, "东事故〔2026〕2号", at(SOON_AFTER)));
        assertRefused(AccidentRule.TAKEN_OVER_FROM_ABOVE, () -> accident().takeOver(LEADER, "x", SOON_AFTER));
        assertThat(accident().takeOver(PROVINCE_GOVERNMENT, "鲁政字〔2026〕3号", SOON_AFTER))
                .hasSize(1);
    }

    @Test
    void aGradeThatRisesAboveItsInvestigationOpensItAgainAlsoWhenItWasClosed() {
        givenReportedByTheCounty(ORDINARY);
        Instant day = HAPPENED.plus(Duration.ofDays(10));
        given(accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(day)));
        given(handling().close(GOVERNMENT, "东政字〔2026〕9号", at(day)));

        given(supplement(LARGER, day.plus(Duration.ofDays(1))));

        assertThat(state().stage()).isEqualTo(AccidentStage.REPORTED);
        assertThat(state().decision()).isNull();
        assertThat(state().investigatingLevel()).isEqualTo(GovernmentLevel.CITY);
        assertThat(accident().submitInvestigation(DEPARTMENT, "日事故〔2026〕1号", at(day.plus(Duration.ofDays(2)))))
                .hasSize(1);
    }

    @Test
    void aGradeThatRisesToTheLevelThatTookItOverChangesNothingInTheInvestigation() {
        givenReportedByTheCounty(ORDINARY);
        given(accident().takeOver(LEADER, "日政字〔2026〕3号", SOON_AFTER));
        given(accident().submitInvestigation(DEPARTMENT, "日事故〔2026〕1号", at(SOON_AFTER)));

        given(supplement(LARGER, HAPPENED.plus(Duration.ofDays(1))));

        assertThat(state().stage()).isEqualTo(AccidentStage.INVESTIGATED);
    }

    @Test
    void ofTheStateCouncilTheProvinceEntersWhatItDecides() {
        givenReportedByTheCounty(new Toll(30, 0, 0));
        assertThat(state().investigatingLevel()).isEqualTo(GovernmentLevel.STATE_COUNCIL);

        assertRefused(
                AccidentRule.DECIDED_BY_THE_INVESTIGATING_GOVERNMENT,
                () -> accident().extendInvestigation(LEADER, 10, "x", at(SOON_AFTER)));
        assertThat(accident().extendInvestigation(PROVINCE_GOVERNMENT, 10, "国函〔2026〕1号", at(SOON_AFTER)))
                .hasSize(1);
        assertThat(accident().submitInvestigation(PROVINCE_OFFICE, "国事故〔2026〕1号", at(SOON_AFTER)))
                .hasSize(1);
    }

    @Test
    void offersWhatItsRulesAllow() {
        given(report(ORDINARY).report(POLICE, at(SOON_AFTER)));
        Moment soon = at(SOON_AFTER.plusSeconds(60));

        assertThat(accident().actions(UNIT, soon)).containsExactly("supplement", "unit-report");
        assertThat(accident().actions(OFFICE, soon))
                .containsExactly(
                        "supplement",
                        "unit-report",
                        "report-upward",
                        "commission-appraisal",
                        "submit-investigation",
                        "determine-reporting");
        assertThat(accident().actions(LEADER, soon)).containsExactly("take-over", "determine-reporting");
        assertThat(accident().actions(GOVERNMENT, soon))
                .containsExactly(
                        "extend-investigation", "commission-appraisal", "submit-investigation", "determine-reporting");
        assertThat(accident().actions(INSPECTOR, soon)).isEmpty();
    }

    @Test
    void aDepartmentIsNotTheOfficeOfItsOwnAccident() {
        AccidentFacts own = new AccidentFacts(
                "东应急〔2026〕7号",
                "车辆伤害事故",
                "x",
                DONGGANG,
                "other",
                AccidentKind.OTHER,
                HAPPENED,
                null,
                OFFICE.organisation(),
                null,
                null,
                null,
                null);
        assertRefused(
                AccidentRule.STATED_BY_THE_DEPARTMENT,
                () -> new AccidentReport(own, ORDINARY, null, SOON_AFTER, null, null).report(OFFICE, at(SOON_AFTER)));
        given(new AccidentReport(own, ORDINARY, null, null, null, null).report(OFFICE, at(SOON_AFTER)));

        assertThat(state().reporter().kind()).isEqualTo(Reporter.Kind.UNIT);
        assertThat(accident().actions(OFFICE, at(SOON_AFTER.plusSeconds(60)))).containsExactly("supplement");
    }
}
