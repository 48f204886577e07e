package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time limit for rectification (整改期限) as an order states it: an instant, or a number of working days. */
public record TimeLimit(@Nullable Instant until, @Nullable Integer workingDays) {

    public TimeLimit {
        if ((until == null) == (workingDays == null)) {
            throw HazardRule.TIME_LIMIT_STATED_ONCE.refuse().at("deadline");
        }
        if (workingDays != null && (workingDays < 1 || workingDays > 1000)) {
            throw HazardRule.TIME_LIMIT_AHEAD.refuse().at("workingDays");
        }
    }

    public static TimeLimit until(Instant instant) {
        return new TimeLimit(instant, null);
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(null, days);
    }
}
