package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;

/** One condition of an action: the rule that is against it, or null. */
@FunctionalInterface
interface Guard {
    @Nullable
    HazardRule objection(HazardState state, Act act);
}
