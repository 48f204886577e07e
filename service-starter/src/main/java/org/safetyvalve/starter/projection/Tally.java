package org.safetyvalve.starter.projection;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a batch adds to the counters and to the sets of pairs. */
public final class Tally {
    private final Map<String, Long> deltas = new TreeMap<>();
    private final TreeSet<String> pairs = new TreeSet<>();
    private final boolean counting;

    /** @param counting whether what is added counts: not for an event that was counted before a crash */
    Tally(boolean counting) {
        this.counting = counting;
    }

    /** Adds to a counter of a group, for example of a campaign. The sum over all events must not depend on their order. */
    public void add(String group, String counter, long change) {
        if (counting && change != 0) {
            deltas.merge(Keys.escape(group) + '.' + Keys.escape(counter), change, Long::sum);
        }
    }

    /** Puts a pair into a set whose distinct members are counted, for example a campaign and a unit. */
    public void pair(String set, String group, String member) {
        pairs.add(Keys.pair(set, group, member));
    }

    /** Takes over what one event added. */
    void add(Tally ofOneEvent) {
        ofOneEvent.deltas.forEach((counter, change) -> deltas.merge(counter, change, Long::sum));
        pairs.addAll(ofOneEvent.pairs);
    }

    Map<String, Long> deltas() {
        return deltas;
    }

    TreeSet<String> pairs() {
        return pairs;
    }
}
