package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a transfer: by reference, and its kind.
 *
 * @param reference the number of the receiver's answer
 * @param outcome code of the kind of result, for example {@code case-filed}, or null when it was not said
 */
public record TransferResult(String reference, @Nullable String outcome, Instant at) {}
