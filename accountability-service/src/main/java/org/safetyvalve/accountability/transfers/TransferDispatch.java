package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, which never changes.
 *
 * @param district where the matter lies
 * @param basis the legal basis of sending it
 * @param title what it is called; never published of a discipline matter
 * @param content what the receiver needs to know; in the store only, never in a published event
 */
public record TransferDispatch(
        TransferSubject subject,
        Party from,
        String district,
        String basis,
        @Nullable String title,
        @Nullable String content,
        Instant sentAt) {}
