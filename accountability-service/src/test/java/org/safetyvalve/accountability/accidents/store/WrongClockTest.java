package org.safetyvalve.accountability.accidents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentKind;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.CasesOfHazards;
import org.safetyvalve.accountability.accidents.Implementation;
import org.safetyvalve.accountability.accidents.ReportingFinding;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: no term of an accident is missed, met or moved because an instance's clock is wrong. */
class WrongClockTest {
    private static final Duration AHEAD = Duration.ofDays(800);
    private static final Duration BEHIND = Duration.ofDays(-20);

    /** In time by the right clock and by the one that is ahead. */
    private static final LocalDate AGREED =
            LocalDate.now(WorkingDayCalendar.ZONE).plusDays(30);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Accidents right = service().bean(Accidents.class);

    private static Accidents by(Duration off) {
        return new Accidents(
                service().bean(Aggregates.class),
                service().bean(AccidentDefinition.class),
                service().bean(StoredRecords.class),
                service().bean(HazardCorrelations.class),
                service().bean(DueRecords.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), off),
                        Duration.ofSeconds(2)),
                service().bean(AccidentsOfCases.class),
                service().bean(CasesOfHazards.class));
    }

    private CommandContext of(Actor actor, Duration off) {
        String key = UUID.randomUUID().toString();
        Instant at = now.plus(off);
        return new CommandContext(actor, key, key, null, at, at, null, null, Traceparent.NONE);
    }

    private CommandContext of(Actor actor) {
        return of(actor, Duration.ZERO);
    }

    private static AccidentReport report(Instant happenedAt, int deaths) {
        return new AccidentReport(
                new AccidentFacts(
                        UUID.randomUUID().toString(),
                        "车间爆燃事故",
                        "x",
                        DONGGANG,
                        "industry-trade",
                        AccidentKind.OTHER,
                        happenedAt,
                        null,
                        UNIT.organisation(),
                        null,
                        null,
                        null,
                        null),
                new Toll(deaths, 0, 0),
                null,
                null,
                null,
                null);
    }

    /** Happened so long ago, told of by the police just now, and its silence acted upon. */
    private String told(Duration ago, int deaths) {
        String id = right.report(report(now.minus(ago), deaths), of(POLICE)).id();
        right.lapse(now.plus(Duration.ofHours(4)));
        return id;
    }

    private static void decidesNothing(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(StoreUnavailableException.class);
    }

    private static String history(String id) {
        return read("/accidents/" + id + "/history", INSPECTOR).toString();
    }

    @Test
    void aUnitIsNotLateBecauseTheClockOfTheInstanceThatTakesItsReportIsAhead() {
        Accidents ahead = by(AHEAD);
        AccidentReport report = report(now.minusSeconds(60), 0);

        decidesNothing(() -> ahead.report(report, of(UNIT, AHEAD)));

        String id = ahead.report(report, of(UNIT)).id();
        assertThat(history(id)).contains("accident-reported").doesNotContain("accident-report-late");
    }

    @Test
    void aUnitThatWasToldToBeLateIsNotInTimeByAClockThatIsBehind() {
        String id = told(Duration.ofHours(3), 0);

        decidesNothing(() -> by(Duration.ofHours(-3))
                .reportByUnit(id, null, of(UNIT, Duration.ofHours(-3).plusMinutes(1))));
    }

    @Test
    void aTermThatIsOverAndToldOfIsNotExtendedByAClockThatIsBehind() {
        String id = told(Duration.ofDays(70), 0);
        assertThat(history(id)).contains("accident-investigation-overdue");

        decidesNothing(() -> by(BEHIND).extendInvestigation(id, 30, "东政字〔2026〕1号", of(GOVERNMENT, BEHIND)));
        decidesNothing(() -> by(BEHIND).submitInvestigation(id, "东事故〔2026〕1号", of(OFFICE, BEHIND)));
        decidesNothing(
                () -> by(BEHIND).determineReporting(id, ReportingFinding.Kind.CONCEALED, "x", "x", of(OFFICE, BEHIND)));
    }

    @Test
    void whatBecomesKnownAfterThePeriodChangesNoGradeByAClockThatIsBehind() {
        String id = right.report(report(now.minus(Duration.ofDays(40)), 0), of(POLICE))
                .id();

        decidesNothing(() -> by(BEHIND).supplement(id, new Toll(3, 0, 0), null, null, of(OFFICE, BEHIND)));

        right.supplement(id, new Toll(3, 0, 0), null, null, of(OFFICE));
        assertThat(read("/accidents/" + id, INSPECTOR).path("grade").asString()).isEqualTo("ordinary");
    }

    @Test
    void anAppraisalIsMeasuredByNoClockThatIsWrong() {
        String id = right.report(report(now.minusSeconds(60), 0), of(POLICE)).id();
        Accidents ahead = by(AHEAD);

        decidesNothing(() -> ahead.commissionAppraisal(id, "管道", "省安科院", "x", AGREED, of(OFFICE, AHEAD)));
        right.commissionAppraisal(id, "管道", "省安科院", "x", AGREED, of(OFFICE));
        decidesNothing(() -> ahead.receiveAppraisal(id, 1, "x", of(OFFICE, AHEAD)));
        right.receiveAppraisal(id, 1, "x", of(OFFICE));

        assertThat(read("/accidents/" + id, INSPECTOR)
                        .path("investigateBy")
                        .path("sum")
                        .asString())
                .startsWith("60 days from")
                .doesNotContain("appraisal");
    }

    @Test
    void noTermToDecideOrToEvaluateIsMissedByAClockThatIsAhead() {
        String id = right.report(report(now.minusSeconds(60), 30), of(POLICE)).id();
        Accidents ahead = by(AHEAD);
        right.submitInvestigation(id, "国事故〔2026〕1号", of(PROVINCE_OFFICE));

        decidesNothing(() -> ahead.extendDecision(id, 10, "国函〔2026〕1号", of(PROVINCE_GOVERNMENT, AHEAD)));
        decidesNothing(() -> ahead.close(id, "国函〔2026〕2号", of(PROVINCE_GOVERNMENT, AHEAD)));
        right.close(id, "国函〔2026〕2号", of(PROVINCE_GOVERNMENT));
        decidesNothing(() -> ahead.evaluate(
                id, Implementation.CARRIED_OUT, Implementation.CARRIED_OUT, "x", of(PROVINCE_OFFICE, AHEAD)));
        right.evaluate(id, Implementation.CARRIED_OUT, Implementation.CARRIED_OUT, "x", of(PROVINCE_OFFICE));

        assertThat(read("/accidents/" + id, INSPECTOR)
                        .path("evaluation")
                        .path("inTime")
                        .asBoolean())
                .isTrue();
    }
}
