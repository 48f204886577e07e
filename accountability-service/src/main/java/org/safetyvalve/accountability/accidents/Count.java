package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A toll that somebody reported.
 *
 * @param knownAt since when it has been known. Of several counts the latest known stands, in whatever order they are reported
 * @param by the organisation that reported it
 * @param note why it is what it is; in the store only
 */
public record Count(
        Toll toll, Instant knownAt, String by, @Nullable String note) {
    /** Two of the same instant: the graver one stands. */
    static final Comparator<Count> BY_TIME =
            Comparator.comparing(Count::knownAt).thenComparing(Count::toll, Toll.BY_WEIGHT);

    boolean saysTheSameAs(Count other) {
        return toll.equals(other.toll) && knownAt.equals(other.knownAt);
    }
}
