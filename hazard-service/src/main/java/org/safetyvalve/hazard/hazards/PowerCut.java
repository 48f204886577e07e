package org.safetyvalve.hazard.hazards;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a unit was told that its power would be cut (停止供电): in writing, at least 24 hours before, except in an emergency that
 * endangers safety (Work Safety Law as amended in 2021, article 70; in 2014, article 67).
 *
 * @param noticeNo number of the written notice
 * @param noticedAt when the unit had it
 * @param cutAt when the power is cut
 * @param emergency what the emergency is; null when there is none
 */
public record PowerCut(
        @Nullable String noticeNo,
        @Nullable Instant noticedAt,
        Instant cutAt,
        @Nullable String emergency) {
    private static final Duration AHEAD = Duration.ofHours(24);

    void requireNotice(Instant orderedAt) {
        if (cutAt.isBefore(orderedAt)) {
            throw HazardRule.POWER_CUT_NOTICE.refuse().at("cutAt");
        }
        if (noticedAt != null && noticedAt.isAfter(orderedAt)) {
            throw HazardRule.NOTHING_HAPPENS_IN_THE_FUTURE.refuse().at("noticedAt");
        }
        if (emergency != null && !emergency.isBlank()) {
            return;
        }
        if (noticeNo == null || noticeNo.isBlank()) {
            throw HazardRule.POWER_CUT_NOTICE.refuse().at("noticeNo");
        }
        if (noticedAt == null) {
            throw HazardRule.POWER_CUT_NOTICE.refuse().at("noticedAt");
        }
        if (cutAt.isBefore(noticedAt.plus(AHEAD))) {
            throw HazardRule.POWER_CUT_NOTICE.refuse().at("cutAt");
        }
    }
}
