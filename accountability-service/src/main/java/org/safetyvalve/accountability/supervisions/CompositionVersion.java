package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A composition as it was from some time on.
 *
 * @param reason why it was amended, or null for the first
 * @param account who set it
 */
public record CompositionVersion(
        Composition composition, @Nullable String reason, String account, Instant since) {}
