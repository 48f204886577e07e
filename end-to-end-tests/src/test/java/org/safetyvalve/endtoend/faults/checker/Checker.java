package org.safetyvalve.endtoend.faults.checker;

import java.util.ArrayList;
import java.util.List;

/** Every check of what a schedule left behind. */
public final class Checker {
    private Checker() {}

    /** What does not hold; empty when everything does. */
    public static List<Violation> check(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        return List.copyOf(violations);
    }
}
