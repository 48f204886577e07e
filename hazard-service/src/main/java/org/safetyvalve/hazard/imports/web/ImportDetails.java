package org.safetyvalve.hazard.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.SheetMapping;

/**
 * An import and how far it has come.
 *
 * @param mapping the id of the mapping by which it is read, with its version
 * @param accepted rows that became hazards; in a dry run, that would
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportDetails(
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
    static ImportDetails of(SheetImport sheet) {
        ImportProgress progress = sheet.progress();
        SheetMapping.Version mapping = sheet.mapping();
        return new ImportDetails(
                sheet.id(),
                progress.state().name(),
                sheet.campaign(),
                sheet.dryRun(),
                mapping == null ? null : mapping.id(),
                mapping == null ? null : mapping.number(),
                sheet.fileName(),
                progress.rows(),
                progress.accepted(),
                progress.alreadyThere(),
                progress.refused(),
                progress.reason(),
                sheet.receivedAt(),
                progress.finishedAt());
    }
}
