package org.safetyvalve.endtoend.faults.points;

/** A component is cut off for ever, as by a crash: nothing of it may touch store or broker again. An error, so that no retry catches it. */
public final class Cut extends Error {
    private static final long serialVersionUID = 1L;

    public Cut(String step) {
        super("cut off at " + step);
    }
}
