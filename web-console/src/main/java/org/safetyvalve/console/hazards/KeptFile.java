package org.safetyvalve.console.hazards;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file kept as evidence of a hazard. */
public record KeptFile(
        String id,
        String name,
        String sha256,
        String mediaType,
        long size,
        String organisation,
        Instant receivedAt,
        @Nullable Position position) {

    /** Where a photo says that it was taken, in degrees. */
    public record Position(double latitude, double longitude) {
        /** As people write it: latitude first. */
        public String written() {
            return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
        }
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    public long kilobytes() {
        return Math.max(1, size / 1_024);
    }
}
