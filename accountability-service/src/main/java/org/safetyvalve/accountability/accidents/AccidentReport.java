package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportLate;
import org.safetyvalve.accountability.accidents.AccidentEvent.Reported;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * The first report of an accident.
 *
 * @param knownAt since when the toll has been known; null for the time of the report
 * @param knownToUnitAt when the unit's head knew of the accident; null for when it happened. Stated by others than the unit
 * @param unitReportedAt when the unit reported it; null while it has not, or when this is its report
 * @param note why the toll is what it is, or null
 */
public record AccidentReport(
        AccidentFacts facts,
        Toll toll,
        @Nullable Instant knownAt,
        @Nullable Instant knownToUnitAt,
        @Nullable Instant unitReportedAt,
        @Nullable String note) {

    /** 报告: by hand. */
    public List<AccidentEvent> report(Actor by, Moment moment) {
        Reporter reporter = reporter(by);
        boolean unit = reporter.kind() == Reporter.Kind.UNIT;
        STATED_BY_THE_DEPARTMENT.requiresAt("knownToUnitAt", !unit || knownToUnitAt == null);
        STATED_BY_THE_DEPARTMENT.requiresAt("unitReportedAt", !unit || unitReportedAt == null);
        GovernmentLevel reached =
                reporter.kind() == Reporter.Kind.DEPARTMENT ? GovernmentLevel.of(by.level()) : GovernmentLevel.COUNTY;
        return reported(reporter, reached, unit ? moment.happenedAt() : unitReportedAt, moment);
    }

    /** 报告: by an event of an agency, which this is in the name of. */
    public List<AccidentEvent> reportByAgency(Actor agency, Moment moment) {
        Reporter reporter = new Reporter(agency.organisation(), Reporter.Kind.AGENCY);
        return reported(reporter, GovernmentLevel.COUNTY, unitReportedAt, moment);
    }

    private Reporter reporter(Actor by) {
        if (AccidentAccess.isUnit(by, facts)) {
            return new Reporter(by.organisation(), Reporter.Kind.UNIT);
        }
        if (AccidentAccess.isOffice(by, facts)) {
            return new Reporter(by.organisation(), Reporter.Kind.DEPARTMENT);
        }
        WHO_MAY_REPORT.requires(Mandate.hasAny(by, Role.AGENCY) && by.coversDistrict(facts.district()));
        return new Reporter(by.organisation(), Reporter.Kind.AGENCY);
    }

    private List<AccidentEvent> reported(
            Reporter reporter, GovernmentLevel reached, @Nullable Instant byUnit, Moment moment) {
        requireWhole(moment);
        Instant at = moment.happenedAt();
        AccidentGrade grade = AccidentGrade.of(toll);
        RunningClock unitClock = RunningClock.started(unitReportsBy(), moment);
        boolean office = reporter.kind() == Reporter.Kind.DEPARTMENT;
        Instant received = office && byUnit != null ? byUnit : at;
        Reporting reporting = new Reporting(
                reporter.kind() == Reporter.Kind.UNIT || byUnit != null ? null : at,
                unitClock,
                byUnit,
                reached,
                grade.reportedUpTo().isAbove(reached) ? Accident.levelClock(received, moment) : null,
                List.of(),
                null);
        Count first = new Count(toll, Objects.requireNonNullElse(knownAt, at), reporter.organisation(), note);
        Deadline regradeUntil =
                LegalPeriods.days(facts.happenedAt(), facts.kind().regradingDays());
        RunningClock investigateBy =
                RunningClock.started(LegalPeriods.days(facts.happenedAt(), LegalPeriods.INVESTIGATION_DAYS), moment);

        List<AccidentEvent> events = new ArrayList<>();
        events.add(new Reported(facts, reporter, first, regradeUntil, reporting, investigateBy, at));
        if (byUnit != null && unitClock.isOver(byUnit)) {
            Deadline missed = unitClock.deadline();
            events.add(new ReportLate(new LateReport(ReportingParty.UNIT, missed, false), missed.at()));
        }
        return events;
    }

    private Deadline unitReportsBy() {
        return LegalPeriods.hours(
                Objects.requireNonNullElse(knownToUnitAt, facts.happenedAt()), LegalPeriods.UNIT_REPORTS_HOURS);
    }

    /** Whether at this instant the unit's hour is over, so that it is late or under suspicion by a report of now. */
    public boolean isTheUnitsHourOver(Instant at) {
        return unitReportsBy().isOverdue(at);
    }

    private void requireWhole(Moment moment) {
        INCOMPLETE.requiresAt("title", !facts.title().isBlank());
        INCOMPLETE.requiresAt("description", !facts.description().isBlank());
        POSSIBLE_FIGURES.requires(toll.isPossible());
        HAPPENED_BEFORE_IT_IS_REPORTED.requiresAt(
                "happenedAt", !facts.happenedAt().isAfter(moment.happenedAt()));
        requirePossible("knownAt", knownAt, moment);
        requirePossible("knownToUnitAt", knownToUnitAt, moment);
        requirePossible("unitReportedAt", unitReportedAt, moment);
    }

    private void requirePossible(String field, @Nullable Instant at, Moment moment) {
        HAPPENED_BEFORE_IT_IS_REPORTED.requiresAt(
                field, at == null || (!at.isBefore(facts.happenedAt()) && !at.isAfter(moment.enteredAt())));
    }
}
