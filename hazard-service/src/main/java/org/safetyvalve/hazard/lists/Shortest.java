package org.safetyvalve.hazard.lists;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of several stretches in each of which stands all that is wanted, chooses the one that passes over the least: where so many entries reach
 * furthest back. What was looked up is remembered for some minutes, for it decides about time only.
 */
final class Shortest {
    static final int SHORT = 200;

    private static final int REMEMBERED = 10_000;
    private static final long REMEMBERED_FOR = Duration.ofMinutes(10).toNanos();

    /** Behind the keys of all. */
    private static final String TO_THE_END = "~";

    private final Stretches stretches;
    private final Map<Stretch, Reach> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, Reach> eldest) {
            return size() > REMEMBERED;
        }
    });

    Shortest(Stretches stretches) {
        this.stretches = stretches;
    }

    private record Reach(String key, long lookedAt) {}

    /** The shortest of these. One that is short ends the search. */
    Stretch of(List<Stretch> candidates) {
        Stretch shortest = candidates.get(0);
        if (candidates.size() == 1) {
            return shortest;
        }
        @Nullable String furthest = null;
        for (Stretch stretch : candidates) {
            String reach = reach(stretch);
            if (furthest == null || reach.compareTo(furthest) > 0) {
                shortest = stretch;
                furthest = reach;
            }
            if (reach.equals(TO_THE_END)) {
                break;
            }
        }
        return shortest;
    }

    /** Whether it had fewer than {@link #SHORT} when it was looked up. */
    boolean isShort(Stretch stretch) {
        return reach(stretch).equals(TO_THE_END);
    }

    private String reach(Stretch stretch) {
        Reach reach = known.get(stretch);
        if (reach == null || System.nanoTime() - reach.lookedAt() > REMEMBERED_FOR) {
            String last = stretches.key(stretch, SHORT);
            reach = new Reach(last == null ? TO_THE_END : last, System.nanoTime());
            known.put(stretch, reach);
        }
        return reach.key();
    }
}
