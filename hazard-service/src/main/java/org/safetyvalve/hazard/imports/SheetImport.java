package org.safetyvalve.hazard.imports;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/**
 * An import that was asked for.
 *
 * @param dryRun whether it is only to be said what would become of its rows
 * @param file where the upload lies until it has been processed
 * @param requestHash tells a repeat from another request with the same key
 */
public record SheetImport(
        String id,
        @Nullable String campaign,
        boolean dryRun,
        String fileName,
        Path file,
        Actor by,
        Instant receivedAt,
        String requestHash,
        ImportProgress progress) {}
