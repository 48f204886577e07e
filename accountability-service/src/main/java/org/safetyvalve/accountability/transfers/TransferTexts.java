package org.safetyvalve.accountability.transfers;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What the sender wrote about the subject.
 *
 * @param title what it is called, when it is no discipline matter; or null
 * @param sealedTitle what a discipline matter is called, or null
 * @param content what only the receiver should read, or null
 */
public record TransferTexts(
        @Nullable String title,
        @Nullable SealedText sealedTitle,
        @Nullable SealedText content) {}
