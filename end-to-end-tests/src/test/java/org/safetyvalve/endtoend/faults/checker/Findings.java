package org.safetyvalve.endtoend.faults.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the checks have found so far. */
final class Findings {
    private static final int SHOWN = 300;

    private final List<Violation> violations = new ArrayList<>();

    void add(String check, String what) {
        violations.add(new Violation(check, what.length() > SHOWN ? what.substring(0, SHOWN) + '…' : what));
    }

    /** Something is there that must not be, or the other way round. */
    void require(boolean holds, String check, String otherwise) {
        if (!holds) {
            add(check, otherwise);
        }
    }

    void equal(Object expected, Object found, String check, String of) {
        if (!Objects.equals(expected, found)) {
            add(check, of + ": expected " + expected + ", found " + found);
        }
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
