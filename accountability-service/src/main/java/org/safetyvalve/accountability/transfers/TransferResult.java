package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a transfer.
 *
 * @param details what was found; in the store only, never in a published event
 */
public record TransferResult(
        TransferOutcome outcome, @Nullable String details, Instant at) {}
