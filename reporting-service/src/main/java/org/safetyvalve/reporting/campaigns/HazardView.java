package org.safetyvalve.reporting.campaigns;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as far as it is counted. What an event adds to the counters is what the hazard counts for after it, less what
 * it counted for before: so that every correction corrects the figures.
 *
 * @param level absent until it was classified
 */
public record HazardView(
        @Nullable String campaign, String state, @Nullable String level, String district, String sector) {
    static final String MAJOR = "major";
    static final String GENERAL = "general";

    private static final String CLOSED = "CLOSED";
    private static final Set<String> NO_HAZARD = Set.of("REJECTED", "MERGED");

    /** The counters that it counts for, once each. */
    Set<String> countsFor() {
        Set<String> counters = new HashSet<>();
        counters.add(Figures.STATE + state);
        if (NO_HAZARD.contains(state)) {
            return counters;
        }
        counters.add(Figures.DISTRICT + district);
        counters.add(Figures.SECTOR + sector);
        if (level != null) {
            counters.add(Figures.LEVEL + level);
            if (state.equals(CLOSED)) {
                counters.add(Figures.CLOSED + level);
            }
        }
        return counters;
    }

    /** By how much each counter changes when the hazard was {@code before} and is this now. Null when it is new. */
    public Map<String, Long> changeFrom(@Nullable HazardView before) {
        Map<String, Long> changes = new TreeMap<>();
        if (before != null) {
            before.countsFor().forEach(counter -> changes.merge(counter, -1L, Long::sum));
        }
        countsFor().forEach(counter -> changes.merge(counter, 1L, Long::sum));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}
