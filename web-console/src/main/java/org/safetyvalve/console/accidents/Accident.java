package org.safetyvalve.console.accidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accident as accountability-service tells it to its reader.
 *
 * @param grade derived from the figures
 * @param toll what is known now
 * @param counts everything that was reported
 * @param unitReport whether the unit reported it in time, by the clock
 * @param reportedTo the highest level that has the report
 */
public record Accident(
        String id,
        long version,
        String state,
        String reference,
        String title,
        String description,
        String district,
        String sector,
        String kind,
        Instant happenedAt,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String campaign,
        @Nullable String hazard,
        String reportedBy,
        Instant reportedAt,
        String grade,
        @Nullable String statedGrade,
        Toll toll,
        List<Count> counts,
        Deadline regradeUntil,
        String unitReport,
        @Nullable Instant unitReportedAt,
        Deadline unitReportBy,
        String reportedTo,
        @Nullable Deadline reportUpwardBy,
        List<Late> lateReports,
        String investigatingLevel,
        boolean takenOver,
        Deadline investigateBy,
        boolean investigationOverdue,
        @Nullable Report investigationReport,
        @Nullable String decision,
        List<String> actions) {

    /** @param directLoss in yuan */
    public record Toll(int deaths, int seriousInjuries, long directLoss) {}

    public record Count(
            Toll toll, Instant knownAt, String by, @Nullable String note) {}

    public record Deadline(Instant at, @Nullable String sum) {}

    /** A report that somebody did not make in time. */
    public record Late(String reporter, Deadline deadline, boolean concealed) {}

    public record Report(String level, String organisation, String reference, Instant at) {}
}
