package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What was found of one person. Who it is stands nowhere in the clear, and in no event.
 *
 * @param person name and post
 * @param reasons why, or null
 */
public record PersonFinding(
        SealedText person, FindingKind kind, @Nullable SealedText reasons) {}
