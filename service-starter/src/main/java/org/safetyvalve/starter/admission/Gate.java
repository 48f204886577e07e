package org.safetyvalve.starter.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * The places for requests of one kind. Who finds none free waits for a short time: for the length of a burst if a place
 * was free that recently, and in an overload that lasts hardly at all, because a queue that never empties only adds its
 * wait to every answer (the rule of CoDel, RFC 8289, as Facebook applied it to servers). A place that becomes free goes
 * to whoever is running, not to whoever has waited longest: waking somebody first would leave it empty meanwhile.
 *
 * <p>Safe for concurrent use.
 */
final class Gate {
    private final int most;
    private final int mostWaiting;

    /** In an overload that lasts most are refused anyway: to put each to sleep first would cost more than to refuse it. */
    private final int mostInOverload;

    private final long patienceNanos;
    private final long impatienceNanos;
    private final LongSupplier monotonic;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder admitted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private volatile long freeAtNanos;

    Gate(int places, Duration patience, Duration impatience) {
        this(places, patience, impatience, System::nanoTime);
    }

    /** @param monotonic a clock in nanoseconds that is never set */
    Gate(int places, Duration patience, Duration impatience, LongSupplier monotonic) {
        this.most = places;
        this.mostWaiting = 2 * places;
        this.mostInOverload = Math.max(1, places / 4);
        this.patienceNanos = patience.toNanos();
        this.impatienceNanos = impatience.toNanos();
        this.monotonic = monotonic;
        this.places = new Semaphore(places);
        this.freeAtNanos = monotonic.getAsLong();
    }

    /** Takes a place, perhaps after a wait. Whoever got one gives it back by {@link #leave()}. */
    boolean enter() throws InterruptedException {
        boolean entered = places.tryAcquire();
        if (!entered) {
            entered = waitForAPlace();
        } else if (waiting.get() == 0) {
            freeAtNanos = monotonic.getAsLong();
        }
        (entered ? admitted : refused).increment();
        return entered;
    }

    private boolean waitForAPlace() throws InterruptedException {
        long from = monotonic.getAsLong();
        boolean burst = from - freeAtNanos <= patienceNanos;
        if (waiting.incrementAndGet() > (burst ? mostWaiting : mostInOverload)) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(burst ? patienceNanos : impatienceNanos, TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
            waits.increment();
            waitedNanos.add(monotonic.getAsLong() - from);
        }
    }

    void leave() {
        places.release();
    }

    int places() {
        return most;
    }

    int inside() {
        return most - places.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    long admitted() {
        return admitted.sum();
    }

    long refused() {
        return refused.sum();
    }

    /** How many have waited, whether or not they got in. */
    long waits() {
        return waits.sum();
    }

    long waitedNanos() {
        return waitedNanos.sum();
    }
}
