package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * How a unit was told that its power would be cut: in writing, 24 hours before, except in an emergency (停电通知). Work Safety
 * Law, article 70.
 *
 * @param noticeNo Number of the written notice.
 * @param noticedAt When the unit had it.
 * @param cutAt When the power is cut.
 * @param emergency What the emergency is, when there was no such notice.
 */
public record PowerCutNotice(
        @Nullable String noticeNo,
        @Nullable Instant noticedAt,
        Instant cutAt,
        @Nullable String emergency) {
    public PowerCutNotice {
        Required.value(cutAt, "cutAt");
    }
}
