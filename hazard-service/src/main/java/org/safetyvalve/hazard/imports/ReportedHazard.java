package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardLevel;

/**
 * What a good row says of a hazard.
 *
 * @param key what makes it the same row again: its number, or all that its cells say
 * @param content tells whether another row of that key says the same
 */
record ReportedHazard(
        int row,
        String key,
        String content,
        String title,
        String description,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String unit,
        HazardLevel level,
        Instant foundAt,
        @Nullable Instant deadline,
        @Nullable Instant completedAt,
        @Nullable Instant verifiedAt) {
    static final String NUMBERED = "number ";

    boolean isNumbered() {
        return key.startsWith(NUMBERED);
    }

    /** Where it says more than what was found. */
    List<Column> decisions() {
        List<Column> decisions = new ArrayList<>();
        if (level == HazardLevel.MAJOR) {
            decisions.add(Column.LEVEL);
        }
        if (deadline != null) {
            decisions.add(Column.DEADLINE);
        }
        if (completedAt != null) {
            decisions.add(Column.COMPLETED_AT);
        }
        if (verifiedAt != null) {
            decisions.add(Column.VERIFIED_AT);
        }
        return decisions;
    }
}
