package org.safetyvalve.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row found: figures of every round, values held to targets, checks of the result, and what to know about them. */
public final class Outcome {

    /** A value and what it is held to. */
    public record Measured(Target target, double value) {}

    /** Whether what was measured also did what it should. */
    public record Check(String what, boolean holds, String found) {}

    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    /** The figures of a contestant, made when first asked for. */
    public Series series(String name, String unit) {
        return series.computeIfAbsent(name, key -> new Series(name, unit));
    }

    public void measured(Target target, double value) {
        measured.add(new Measured(target, value));
    }

    /** The ratio of two contestants' medians, as a measured value. */
    public void ratio(Target target, Series ours, Series raw) {
        measured(target, ours.median() / raw.median());
    }

    /** Notes whether this holds; one that doesn't fails the row. */
    public void check(String what, boolean holds, Object found) {
        checks.add(new Check(what, holds, String.valueOf(found)));
    }

    public void checkEquals(String what, long expected, long found) {
        check(what, expected == found, found + " of " + expected);
    }

    /** Something to know about the figures. */
    public void note(String name, Object value) {
        notes.put(name, value);
    }

    public List<Series> series() {
        return List.copyOf(series.values());
    }

    public List<Measured> measured() {
        return Collections.unmodifiableList(measured);
    }

    public List<Check> checks() {
        return Collections.unmodifiableList(checks);
    }

    public Map<String, Object> notes() {
        return Collections.unmodifiableMap(notes);
    }

    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }
}
