package org.safetyvalve.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safetyvalve.benchmarks.report.Machine;

/**
 * Contestants measured in turn, round after round: what changes on the machine meanwhile changes for all of them. The first
 * round warms up and does not count.
 */
public final class Rounds {
    private final Outcome outcome;
    private final PrintStream progress;
    private final List<Entry> entries = new ArrayList<>();

    /** Does its work once and says how fast it was, in the unit of its series. */
    public interface Contestant {
        double measure(int round) throws Exception;
    }

    private record Entry(String name, String unit, Contestant contestant) {}

    public Rounds(Outcome outcome, PrintStream progress) {
        this.outcome = outcome;
        this.progress = progress;
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
                double figure = entry.contestant().measure(round);
                line.append(String.format(Locale.ROOT, "  %s %,.1f %s", entry.name(), figure, entry.unit()));
                if (round > 0) {
                    outcome.series(entry.name(), entry.unit()).add(figure);
                }
            }
            String load = Machine.load();
            loads.add(load);
            progress.println(line + "  (load " + load + ")");
        }
        outcome.note("load average after the warm-up and each round", loads);
    }
}
