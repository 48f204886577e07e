package org.safetyvalve.accountability.tracings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which hazards have a tracing and since which of their events, remembered so that the many events of general hazards
 * cost no look-up. Exact also when partitions move between instances: what was remembered holds while a partition's
 * records follow one another here, for then nobody else can have opened a tracing from that partition; otherwise it is
 * loaded again.
 */
public final class TracedHazards {
    private final Supplier<Map<String, Long>> load;
    private final Map<Integer, Long> lastOffsets = new HashMap<>();
    private Map<String, Long> known = Map.of();

    /** @param load every hazard that has a tracing and the sequence of the event that opened it, from the store */
    public TracedHazards(Supplier<Map<String, Long>> load) {
        this.load = load;
    }

    /**
     * Whether the hazard had a tracing at this event, asked for the event at this place of the topic. What was before the
     * event that opened it was not, also when it comes again after another instance has opened it.
     */
    public synchronized boolean contains(String hazard, long sequence, int partition, long offset) {
        Long last = lastOffsets.put(partition, offset);
        if (last == null || offset != last + 1) {
            known = new HashMap<>(load.get());
        }
        return known.getOrDefault(hazard, Long.MAX_VALUE) <= sequence;
    }

    /** The hazard has one from this event on, unless it had one before. */
    public synchronized void add(String hazard, long since) {
        Map<String, Long> more = new HashMap<>(known);
        more.merge(hazard, since, Math::min);
        known = more;
    }
}
