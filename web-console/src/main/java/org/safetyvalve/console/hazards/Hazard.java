package org.safetyvalve.console.hazards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hazard as hazard-service tells it to its reader.
 *
 * @param deadlines the clocks that are running
 * @param missed the duties whose deadlines have passed and which are still owed
 * @param actions what the reader may do with it now
 */
public record Hazard(
        String id,
        long version,
        String state,
        @Nullable String level,
        @Nullable String riskColour,
        @Nullable String campaign,
        String title,
        String description,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String site,
        @Nullable String foundAtUnit,
        @Nullable CheckItem check,
        Instant foundAt,
        String foundBy,
        String holder,
        @Nullable String department,
        @Nullable String unit,
        boolean accepted,
        boolean designated,
        int returns,
        int round,
        boolean overdue,
        @Nullable Listing listing,
        @Nullable String interimControl,
        @Nullable Seal seal,
        @Nullable String requirements,
        @Nullable Deadline rectifyBy,
        @Nullable Plan plan,
        @Nullable Extension extension,
        boolean downgradeProposed,
        @Nullable Instant completedAt,
        int enforcements,
        int recurrences,
        @Nullable String link,
        @Nullable String publicReport,
        @Nullable List<Owed> deadlines,
        @Nullable List<String> missed,
        @Nullable String correlationId,
        @Nullable List<String> actions) {

    /** The check that found it, and the item of its checklist that failed. */
    public record CheckItem(String check, String item) {}

    /** When it lapses, and the sum that gave that. */
    public record Deadline(
            Instant at,
            @Nullable Instant startedAt,
            @Nullable String sum) {}

    public record Listing(
            String level, String number, @Nullable String publication) {}

    /** What was sealed, and until when; one of old has no term. */
    public record Seal(@Nullable Deadline until, boolean extended, boolean overdue) {}

    public record Plan(PlanContent content, boolean approved) {}

    /** The five assurances (五落实). */
    public record PlanContent(
            @Nullable String responsibility,
            @Nullable String measures,
            @Nullable Funds funds,
            @Nullable Instant timeLimit,
            @Nullable String contingencyPlan) {}

    /** In cents of yuan. */
    public record Funds(long amount, @Nullable String source) {}

    public record Extension(Instant until, String reason) {}

    public record Owed(String duty, Deadline deadline) {}

    /** Whether it is a major one. */
    public boolean isMajor() {
        return "major".equals(level);
    }
}
