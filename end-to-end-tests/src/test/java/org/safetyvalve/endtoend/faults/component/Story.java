package org.safetyvalve.endtoend.faults.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done in a schedule, in order, and how often each fault happened. Safe for concurrent use. */
final class Story {
    private static final Logger log = LoggerFactory.getLogger(Story.class);

    private final long start = System.nanoTime();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    synchronized void tell(String what) {
        log.info(what);
        lines.add(String.format(Locale.ROOT, "%7.3f %s", (System.nanoTime() - start) / 1e9, what));
    }

    /** A fault has happened. */
    synchronized void fault(String name, String where) {
        faults.merge(name, 1, Integer::sum);
        tell("FAULT " + name + ": " + where);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized Map<String, Integer> faults() {
        return Map.copyOf(faults);
    }
}
