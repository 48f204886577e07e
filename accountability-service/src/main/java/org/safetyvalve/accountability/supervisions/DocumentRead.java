package org.safetyvalve.accountability.supervisions;

import org.jspecify.annotations.Nullable;

/**
 * That a document was read (查阅资料): its title and kind. Not what it says.
 *
 * @param kind code of the kind, for example {@code meeting-minutes}
 * @param count how many copies or volumes, or null when not said; it is one document all the same
 * @param unit whose it is, or null for the unit visited
 */
public record DocumentRead(
        String title,
        String kind,
        @Nullable Integer count,
        @Nullable String unit) {}
