package org.safetyvalve.starter.projection;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a batch adds to the counters, to the sets of pairs and to the postings. */
public final class Tally {
    private final Map<String, Long> deltas = new TreeMap<>();
    private final TreeSet<String> pairs = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> postings = new TreeMap<>();
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

    /**
     * Posts a key under a term, as an index at a book's end names pages under a word: to be found by the term without an index on views,
     * which would cost each of their changes. It stays there, so it must be about what does not change.
     *
     * @param slot in which slot of the term's: they are read one after the other, each whole
     * @param key any text without a line break
     */
    public void post(String term, String slot, String key) {
        postings.computeIfAbsent(Keys.pairs(term, slot), slots -> new TreeSet<>())
                .add(key);
    }

    /** Takes over what one event added. */
    void add(Tally ofOneEvent) {
        ofOneEvent.deltas.forEach((counter, change) -> deltas.merge(counter, change, Long::sum));
        pairs.addAll(ofOneEvent.pairs);
        ofOneEvent.postings.forEach((place, keys) ->
                postings.computeIfAbsent(place, key -> new TreeSet<>()).addAll(keys));
    }

    Map<String, Long> deltas() {
        return deltas;
    }

    TreeSet<String> pairs() {
        return pairs;
    }

    /** Keys by term and slot. */
    SortedMap<String, SortedSet<String>> postings() {
        return postings;
    }
}
