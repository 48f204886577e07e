package org.safetyvalve.hazard.imports;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/**
 * An import that was asked for.
 *
 * @param dryRun whether it is only to be said what would become of its rows
 * @param mapping the version of its source's mapping by which it is read, or null when its columns have our names
 * @param file where the upload lies until it has been processed
 * @param sha256 of the upload, lower-case hex; null for one that an earlier version received
 * @param requestHash tells a repeat from another request with the same key
 * @param step how many times its stored progress has changed; grows also when an import is run again from the start
 */
public record SheetImport(
        String id,
        @Nullable String campaign,
        boolean dryRun,
        SheetMapping.@Nullable Version mapping,
        String fileName,
        Path file,
        @Nullable String sha256,
        Actor by,
        Instant receivedAt,
        String requestHash,
        long step,
        ImportProgress progress) {

    /** Whether it is of the file with this hash, as far as is known. */
    boolean isOf(String other) {
        return sha256 == null || sha256.equals(other);
    }
}
