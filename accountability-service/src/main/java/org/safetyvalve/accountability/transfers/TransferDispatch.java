package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, which never changes.
 *
 * @param district where the matter lies
 * @param reason why it is sent, without content
 * @param content what the receiver needs to know; in the store only, never in a published event
 */
public record TransferDispatch(
        TransferSubject subject,
        Party from,
        String district,
        String reason,
        @Nullable String content,
        Instant sentAt) {}
