package org.safetyvalve.endtoend.faults;

import java.util.Set;
import java.util.TreeSet;

/** The steps that faults have waited for, and those that they came to: a name that is never reached is no step any more. Thread safe. */
public final class Coverage {
    private final Set<String> armed = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();

    /** A fault waits for this step. */
    public synchronized void armed(String step) {
        armed.add(step);
    }

    /** It has come to it. */
    public synchronized void reached(String step) {
        reached.add(step);
    }

    synchronized void add(Coverage other) {
        armed.addAll(other.armed);
        reached.addAll(other.reached);
    }

    synchronized Set<String> missed() {
        Set<String> missed = new TreeSet<>(armed);
        missed.removeAll(reached);
        return missed;
    }
}
