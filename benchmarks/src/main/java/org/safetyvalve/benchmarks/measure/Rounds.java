package org.safetyvalve.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safetyvalve.benchmarks.report.Machine;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * Contestants measured in turn, round after round: what changes on the machine meanwhile changes for all of them. The first
 * round warms up and does not count.
 */
public final class Rounds {
    private final Outcome outcome;
    private final Stage stage;
    private final List<Entry> entries = new ArrayList<>();

    /** Does its work once and says how fast it was, in the unit of its series. */
    public interface Contestant {
        double measure(int round) throws Exception;
    }

    private record Entry(String name, String unit, Contestant contestant) {}

    public Rounds(Outcome outcome, Stage stage) {
        this.outcome = outcome;
        this.stage = stage;
    }

    /** Adds one; they take turns in this order. */
    public Rounds with(String name, String unit, Contestant contestant) {
        entries.add(new Entry(name, unit, contestant));
        return this;
    }

    /** Warms up and measures. */
    public void run(int rounds) throws Exception {
        List<String> loads = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            StringBuilder line = new StringBuilder(round == 0 ? "  warm-up" : "  round " + round);
            for (Entry entry : entries) {
                Map<String, Double> before = stage.cpu().now();
                double figure = entry.contestant().measure(round);
                Map<String, Double> used = used(before, stage.cpu().now());
                line.append(String.format(Locale.ROOT, "  %s %,.1f %s", entry.name(), figure, entry.unit()));
                if (round > 0) {
                    outcome.series(entry.name(), entry.unit()).add(figure);
                    outcome.note("processor seconds of the last round, " + entry.name(), used);
                }
            }
            String load = Machine.load();
            loads.add(load);
            stage.progress().println(line + "  (load " + load + ")");
        }
        outcome.note("load average after the warm-up and each round", loads);
    }

    private static Map<String, Double> used(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> used = new TreeMap<>();
        after.forEach((program, seconds) ->
                used.put(program, Math.round((seconds - before.getOrDefault(program, 0.0)) * 100) / 100.0));
        return used;
    }
}
