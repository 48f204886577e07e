package org.safetyvalve.endtoend.faults.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done in order, for whoever looks for the reason of a violation. Safe for concurrent use. */
public final class Story {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    public synchronized void tell(String what) {
        lines.add(String.format(Locale.ROOT, "%7.2f s  %s", (System.nanoTime() - start) / NANOS, what));
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
