package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;

/**
 * The hazard whose responsibility is traced, as its classification told.
 *
 * @param since the sequence of that classification among the hazard's events: what was before it is not of the tracing
 * @param unit the lead responsible unit, or null when none was assigned yet
 */
public record TracedHazard(
        String id,
        long since,
        String title,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit)
        implements TracedMatter {}
