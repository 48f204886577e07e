package org.safetyvalve.accountability.tracings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which hazards have a tracing, remembered so that the many events of general hazards cost no look-up. Exact also when
 * partitions move between instances: what was remembered holds while a partition's records follow one another here, for
 * then nobody else can have opened a tracing from that partition; otherwise it is loaded again.
 */
public final class TracedHazards {
    private final Supplier<Set<String>> load;
    private final Map<Integer, Long> lastOffsets = new HashMap<>();
    private Set<String> known = Set.of();

    /** @param load every hazard that has a tracing, from the store */
    public TracedHazards(Supplier<Set<String>> load) {
        this.load = load;
    }

    /** Whether the hazard has a tracing, asked for an event at this place of the topic. */
    public synchronized boolean contains(String hazard, int partition, long offset) {
        Long last = lastOffsets.put(partition, offset);
        if (last == null || offset != last + 1) {
            known = new HashSet<>(load.get());
        }
        return known.contains(hazard);
    }

    /** The hazard has one from now on. */
    public synchronized void add(String hazard) {
        Set<String> more = new HashSet<>(known);
        more.add(hazard);
        known = more;
    }
}
