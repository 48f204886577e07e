package org.safetyvalve.console.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check in hazard-service's list.
 *
 * @param failed how many items failed
 */
public record CheckItem(
        String id,
        String state,
        String campaign,
        String group,
        String checklist,
        int checklistVersion,
        String district,
        @Nullable String unit,
        @Nullable String site,
        String sector,
        Instant checkedAt,
        long failed) {}
