package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What was sent, which never changes.
 *
 * @param district where the matter lies
 * @param basis the legal basis of sending it
 * @param title what it is called; null of a discipline matter
 * @param sealedTitle what a discipline matter is called, sealed; in the store only, never in a published event
 * @param content what the receiver needs to know, sealed; in the store only, never in a published event
 */
public record TransferDispatch(
        TransferSubject subject,
        Party from,
        String district,
        String basis,
        @Nullable String title,
        @Nullable SealedText sealedTitle,
        @Nullable SealedText content,
        Instant sentAt) {}
