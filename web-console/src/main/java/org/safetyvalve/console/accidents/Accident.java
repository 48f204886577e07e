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
 * @param unitReport whether the unit reported it in time, by the clock, or what was determined
 * @param investigationHeld whether the term of the investigation stands still, because an appraisal is waited for
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
        @Nullable Finding reportingFinding,
        String investigatingLevel,
        boolean takenOver,
        Deadline investigateBy,
        boolean investigationOverdue,
        @Nullable Boolean investigationHeld,
        @Nullable List<Appraisal> appraisals,
        @Nullable Report investigationReport,
        @Nullable Deadline decideBy,
        @Nullable Boolean decisionOverdue,
        @Nullable String decision,
        @Nullable Deadline evaluateBy,
        @Nullable Boolean evaluationOverdue,
        @Nullable Evaluation evaluation,
        List<String> actions) {

    /** @param directLoss in yuan */
    public record Toll(int deaths, int seriousInjuries, long directLoss) {}

    public record Count(
            Toll toll, Instant knownAt, String by, @Nullable String note) {}

    public record Deadline(Instant at, @Nullable String sum) {}

    /** A report that somebody did not make in time, and whether concealment was suspected. */
    public record Late(
            String reporter, Deadline deadline, @Nullable Boolean suspected) {}

    /** What was found of the unit's report. */
    public record Finding(
            String finding, String level, String organisation, String reference, String basis, Instant at) {}

    /** A technical appraisal, received or not. */
    public record Appraisal(
            int number,
            String subject,
            String appraiser,
            String reference,
            @Nullable Boolean stopsTheTerm,
            Instant commissionedAt,
            @Nullable Deadline agreed,
            @Nullable Boolean overdue,
            @Nullable String opinion,
            @Nullable Instant receivedAt) {}

    /** Whether what was ordered has been done. */
    public record Evaluation(
            String rectification,
            String accountability,
            String organisation,
            String reference,
            @Nullable Boolean inTime,
            Instant at,
            @Nullable String publication) {}

    public record Report(String level, String organisation, String reference, Instant at) {}
}
