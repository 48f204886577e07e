package org.safetyvalve.hazard.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file kept as evidence, as its readers see it.
 *
 * @param position where a photo says that it was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItem(
        String id,
        String name,
        String sha256,
        String mediaType,
        long size,
        String organisation,
        Instant receivedAt,
        @Nullable Position position) {
    public static EvidenceItem of(KeptFile file) {
        return new EvidenceItem(
                file.id(),
                file.name(),
                file.sha256(),
                file.type().mediaType(),
                file.size(),
                file.organisation(),
                file.at(),
                file.position());
    }
}
