package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;

/**
 * The accident whose responsibility is traced, as its first report told.
 *
 * @param unit the unit where it happened, or null when it was not known yet
 */
public record TracedAccident(
        String id,
        String title,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit) implements TracedMatter {}
