package org.safetyvalve.hazard.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept as evidence.
 *
 * @param name as its sender called it
 * @param sha256 lower-case hex SHA-256 of the file as it came
 * @param size of the file as it came, in bytes
 * @param organisation whose account brought it
 * @param position where it says that it was taken; null when it doesn't
 * @param content the file as it came, in the bucket
 * @param copy the file without personal data, in the bucket
 * @param copySize of that, in bytes
 */
public record KeptFile(
        String id,
        String name,
        String sha256,
        FileType type,
        long size,
        String organisation,
        String account,
        Instant at,
        @Nullable Position position,
        String content,
        String copy,
        long copySize) {}
