package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;

/** What responsibility is traced for. */
public sealed interface TracedMatter permits TracedHazard, TracedAccident {

    String id();

    String title();

    /** The campaign that it belongs to, or null. */
    @Nullable
    String campaign();

    String district();

    String sector();

    /** The lead responsible unit, or null when none was known yet. */
    @Nullable
    String unit();
}
