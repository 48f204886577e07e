package org.safetyvalve.benchmarks.measure;

import java.util.Map;
import java.util.TreeMap;
import org.safetyvalve.benchmarks.stage.CpuTimes;

/** Time by the clock and by the processors, between start and stop: what is prepared before and tidied up after is not counted. */
public final class Meter {
    private final CpuTimes cpu;
    private Map<String, Double> before;
    private Map<String, Double> used = Map.of();
    private long startedAt;

    Meter(CpuTimes cpu) {
        this.cpu = cpu;
        this.before = cpu.now();
        start();
    }

    /** Begins, again if it has begun. */
    public void start() {
        before = cpu.now();
        startedAt = System.nanoTime();
    }

    /** Ends, and says how many seconds it took. */
    public double stop() {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        Map<String, Double> after = cpu.now();
        Map<String, Double> difference = new TreeMap<>();
        after.forEach((program, time) -> difference.put(program, time - before.getOrDefault(program, 0.0)));
        used = difference;
        return seconds;
    }

    boolean isStopped() {
        return !used.isEmpty();
    }

    /** Processor time by program, in microseconds for each of so many operations. */
    Map<String, Double> microsEach(long operations) {
        Map<String, Double> each = new TreeMap<>();
        used.forEach((program, seconds) -> each.put(program, rounded(seconds, operations)));
        double all = used.values().stream().mapToDouble(Double::doubleValue).sum();
        each.put("all", rounded(all, operations));
        return each;
    }

    private static double rounded(double seconds, long operations) {
        return Math.round(seconds * 1e7 / operations) / 10.0;
    }
}
