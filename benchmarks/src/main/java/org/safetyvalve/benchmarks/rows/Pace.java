package org.safetyvalve.benchmarks.rows;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Says when something is due that happens so many times a second, whoever does it. */
final class Pace {
    private final long start = System.nanoTime();
    private final double perSecond;
    private final long last;
    private final AtomicLong next = new AtomicLong();

    /** @param seconds how long it goes on */
    Pace(double perSecond, double seconds) {
        this.perSecond = perSecond;
        this.last = Math.round(perSecond * seconds);
    }

    /**
     * Waits for the next time that nobody has taken, and returns it (System.nanoTime); or -1 when it is over. Returns a time
     * that has passed when those who take them are too slow.
     */
    long await() {
        long number = next.getAndIncrement();
        if (number >= last) {
            return -1;
        }
        long due = start + Math.round(number / perSecond * 1e9);
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
        return due;
    }
}
