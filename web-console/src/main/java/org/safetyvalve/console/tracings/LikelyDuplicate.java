package org.safetyvalve.console.tracings;

import java.time.Instant;
import java.util.List;

/**
 * Another lead that may be the same.
 *
 * @param because what they have in common
 */
public record LikelyDuplicate(
        String id, String reference, String state, String district, Instant receivedAt, List<String> because) {}
