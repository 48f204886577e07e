package org.safetyvalve.console.supervisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was set and amended since, the oldest first. */
final class Versions {

    private Versions() {}

    /** The one in force, or null when there is none. */
    static <T> @Nullable T last(List<T> versions) {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** Those before it, the newest first. */
    static <T> List<T> earlier(List<T> versions) {
        List<T> earlier = new ArrayList<>(versions.subList(0, Math.max(0, versions.size() - 1)));
        Collections.reverse(earlier);
        return earlier;
    }
}
