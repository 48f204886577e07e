package org.safetyvalve.benchmarks.measure;

import java.util.Arrays;

/** Durations, from many threads, all of them kept: percentiles are exact. */
public final class Latencies {
    private long[] nanos = new long[4096];
    private int size;

    public synchronized void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public synchronized int count() {
        return size;
    }

    /**
     * The duration that this share of all does not exceed, in milliseconds.
     *
     * @param share from 0 to 1
     * @throws IllegalStateException when there are none
     */
    public synchronized double percentile(double share) {
        if (size == 0) {
            throw new IllegalStateException("no duration was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
