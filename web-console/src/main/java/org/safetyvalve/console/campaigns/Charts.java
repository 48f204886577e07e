package org.safetyvalve.console.campaigns;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a campaign's hazards are spread, each map from a code to a number. */
public record Charts(
        @Nullable Map<String, Long> byState,
        @Nullable Map<String, Long> byDistrict,
        @Nullable Map<String, Long> bySector,
        @Nullable Map<String, Long> byLevel,
        @Nullable List<Day> byDay) {

    /** What one day brought. */
    public record Day(String day, long found, long closed) {}
}
