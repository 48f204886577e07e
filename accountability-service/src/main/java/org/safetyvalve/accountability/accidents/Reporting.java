package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * How the reporting of an accident stands: by its unit, and upward from level to level.
 *
 * @param cameToLightAt when somebody else than the unit told of it, or null when the unit did first
 * @param unitClock until when the unit had to report it, kept when it is answered
 * @param unitReportedAt when the unit reported it, or null while it has not
 * @param reached the highest level that has the report
 * @param upwardClock until when that level had to pass it on, or null when it need not go further up
 * @param late every deadline that was missed so far, oldest first
 * @param determined what was found of the unit's report, or null while nothing was
 */
public record Reporting(
        @Nullable Instant cameToLightAt,
        RunningClock unitClock,
        @Nullable Instant unitReportedAt,
        GovernmentLevel reached,
        @Nullable RunningClock upwardClock,
        List<LateReport> late,
        @Nullable ReportingFinding determined) {

    public Reporting {
        late = List.copyOf(late);
    }

    /** How the unit's report stands at this instant. */
    public ReportStanding ofTheUnit(Instant now) {
        return determined == null ? byTheClock(now) : ReportStanding.of(determined);
    }

    /** What the clock says of the unit's report at this instant. */
    ReportStanding byTheClock(Instant now) {
        boolean reported = unitReportedAt != null;
        if (unitReportedAt != null && !unitClock.isOver(unitReportedAt)) {
            return ReportStanding.IN_TIME;
        }
        if (!reported && !unitClock.hasLapsed(now)) {
            return ReportStanding.WAITED_FOR;
        }
        return isSuspected(unitReportedAt) ? ReportStanding.SUSPECTED : ReportStanding.LATE;
    }

    /** Whether it came to light by others after the unit's deadline, and before the unit told of it: that may be concealment. */
    boolean isSuspected(@Nullable Instant reportedAt) {
        return cameToLightAt != null
                && unitClock.isOver(cameToLightAt)
                && (reportedAt == null || reportedAt.isAfter(cameToLightAt));
    }

    /** The unit's clock while silence has still to be acted upon. */
    @Nullable
    RunningClock waitingForTheUnit() {
        return unitReportedAt == null && !isToldOf(unitClock) ? unitClock : null;
    }

    /** The clock of the level that has the report while silence has still to be acted upon. */
    @Nullable
    RunningClock waitingForTheLevel() {
        return upwardClock == null || isToldOf(upwardClock) ? null : upwardClock;
    }

    private boolean isToldOf(RunningClock clock) {
        return late.stream().anyMatch(report -> report.deadline().equals(clock.deadline()));
    }

    Reporting reportedByTheUnit(Instant at) {
        return new Reporting(cameToLightAt, unitClock, at, reached, upwardClock, late, determined);
    }

    Reporting reportedTo(GovernmentLevel level, @Nullable RunningClock next) {
        return new Reporting(cameToLightAt, unitClock, unitReportedAt, level, next, late, determined);
    }

    Reporting missed(LateReport report) {
        List<LateReport> all = Stream.concat(late.stream(), Stream.of(report)).toList();
        return new Reporting(cameToLightAt, unitClock, unitReportedAt, reached, upwardClock, all, determined);
    }

    Reporting determined(ReportingFinding finding) {
        return new Reporting(cameToLightAt, unitClock, unitReportedAt, reached, upwardClock, late, finding);
    }
}
