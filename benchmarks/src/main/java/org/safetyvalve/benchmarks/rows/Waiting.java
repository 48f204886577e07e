package org.safetyvalve.benchmarks.rows;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until something has become so, looking often enough that the looking does not show in what is measured. */
final class Waiting {
    private static final long LOOK_EVERY_MILLIS = 4;

    private Waiting() {}

    /** A question whose answer costs little. */
    interface Question {
        boolean isSo() throws Exception;
    }

    /** @throws TimeoutException naming what did not become so */
    static void until(String what, long seconds, Question question) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!question.isSo()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("after " + seconds + " s not yet: " + what);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
