package org.safetyvalve.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of one contestant, one a round, in the order in which they were measured. */
public final class Series {
    private final String name;
    private final String unit;
    private final List<Double> values = new ArrayList<>();

    public Series(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    public void add(double value) {
        values.add(value);
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public List<Double> values() {
        return Collections.unmodifiableList(values);
    }

    /** @throws IllegalStateException when nothing was measured */
    public double median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured of " + name);
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return Collections.min(values);
    }

    public double most() {
        return Collections.max(values);
    }
}
