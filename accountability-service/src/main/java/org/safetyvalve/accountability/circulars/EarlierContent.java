package org.safetyvalve.accountability.circulars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a circular said before.
 *
 * @param reason why it was corrected, or null for a draft that was revised
 */
public record EarlierContent(
        CircularContent content, @Nullable String reason, Instant replacedAt) {

    boolean wasIssued() {
        return reason != null;
    }
}
