package org.safetyvalve.endtoend.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The steps that faults have waited for, and those that they came to: a name that is never reached is no step any more. Thread safe. */
public final class Coverage {
    private final Map<String, Integer> armed = new TreeMap<>();
    private final Set<String> reached = new TreeSet<>();

    /** A fault waits for this step. */
    public synchronized void armed(String step) {
        armed.merge(step, 1, Integer::sum);
    }

    /** It has come to it. */
    public synchronized void reached(String step) {
        reached.add(step);
    }

    synchronized void add(Coverage other) {
        other.armed.forEach((step, times) -> armed.merge(step, times, Integer::sum));
        reached.addAll(other.reached);
    }

    /** Those that were waited for at least so often and never reached. */
    synchronized Set<String> missed(int times) {
        Set<String> missed = new TreeSet<>(armed.keySet());
        missed.removeIf(step -> armed.get(step) < times || reached.contains(step));
        return missed;
    }
}
