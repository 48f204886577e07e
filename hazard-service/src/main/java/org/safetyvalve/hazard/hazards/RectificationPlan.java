package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rectification plan (整改方案). For a major hazard it must give the five assurances (五落实): who is responsible, the
 * measures, the funds, the time limit and the contingency plan; for a general one the measures are enough.
 */
public record RectificationPlan(
        @Nullable String responsibility,
        @Nullable String measures,
        @Nullable Funds funds,
        @Nullable Instant timeLimit,
        @Nullable String contingencyPlan) {

    /** Money set aside: an amount in cents of yuan, and where it comes from. */
    public record Funds(long amount, String source) {
        public Funds {
            HazardRule.requireText(source, "funds.source");
        }
    }

    void requireAllFive() {
        requireAssurance(responsibility, "responsibility");
        requireAssurance(measures, "measures");
        requireAssurance(funds == null ? null : funds.source(), "funds");
        requireAssurance(timeLimit == null ? null : timeLimit.toString(), "timeLimit");
        requireAssurance(contingencyPlan, "contingencyPlan");
    }

    void requireMeasures() {
        HazardRule.requireText(measures, "measures");
    }

    private static void requireAssurance(@Nullable String assurance, String field) {
        if (assurance == null || assurance.isBlank()) {
            throw HazardRule.FIVE_ASSURANCES.refuse().at(field);
        }
    }
}
