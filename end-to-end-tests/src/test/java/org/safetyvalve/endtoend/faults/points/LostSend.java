package org.safetyvalve.endtoend.faults.points;

import java.time.Duration;

/**
 * What a point of a producer throws to make a send fail as when a batch expires while the broker is away.
 *
 */
public final class LostSend extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean written;
    private final Duration after;

    /**
     * @param written whether the broker gets the record all the same
     * @param after how long the caller waits for the failure
     */
    public LostSend(boolean written, Duration after) {
        super("the batch expires");
        this.written = written;
        this.after = after;
    }

    boolean isWritten() {
        return written;
    }

    Duration after() {
        return after;
    }
}
