package org.safetyvalve.console.imports;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import as hazard-service tells it to whoever may see it.
 *
 * @param accepted rows that became hazards; in a dry run, that would
 * @param reason why the whole sheet was refused
 */
public record SheetImport(
        String id,
        String state,
        @Nullable String campaign,
        boolean dryRun,
        @Nullable String mapping,
        @Nullable Integer mappingVersion,
        String fileName,
        int rows,
        int accepted,
        int alreadyThere,
        int refused,
        @Nullable Reason reason,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** What is wrong, and what to do. */
    public record Reason(
            String code,
            String zh,
            String en,
            @Nullable String adviceZh,
            @Nullable String adviceEn) {}

    /** What is wrong with a row. */
    public record RowError(
            int row,
            @Nullable String column,
            @Nullable String header,
            @Nullable String value,
            String zh,
            String en,
            @Nullable String adviceZh,
            @Nullable String adviceEn) {}

    /** Whether nothing follows. */
    public boolean isEnded() {
        return Set.of("DONE", "FAILED").contains(state);
    }

    /** Whether every row that was tried would go in. */
    public boolean isReady() {
        return dryRun && state.equals("DONE") && refused == 0 && accepted > 0;
    }
}
