package org.safetyvalve.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

        /** @param meter is running; stopped when the work is done */
        double measure(int round, Meter meter) throws Exception;
    }

    private record Entry(String name, String unit, long operations, Contestant contestant) {}

    public Rounds(Outcome outcome, Stage stage) {
        this.outcome = outcome;
        this.stage = stage;
    }

    /**
     * Adds one; they take turns in this order.
     *
     * @param operations of a round, about: to say what one costs in processor time, which depends less on what else the
     *     machine does. 0 when that is not known before
     */
    public Rounds with(String name, String unit, long operations, Contestant contestant) {
        entries.add(new Entry(name, unit, operations, contestant));
        return this;
    }

    /** Warms up and measures. */
    public void run(int rounds) throws Exception {
        List<String> loads = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            StringBuilder line = new StringBuilder(round == 0 ? "  warm-up" : "  round " + round);
            for (Entry entry : entries) {
                Meter meter = new Meter(stage.cpu());
                double figure = entry.contestant().measure(round, meter);
                line.append(String.format(Locale.ROOT, "  %s %,.1f %s", entry.name(), figure, entry.unit()));
                if (round > 0) {
                    outcome.series(entry.name(), entry.unit()).add(figure);
                    if (meter.isStopped() && entry.operations() > 0) {
                        outcome.note(
                                "processor µs an operation in the last round, " + entry.name(),
                                meter.microsEach(entry.operations()));
                    }
                }
            }
            String load = Machine.load();
            loads.add(load);
            stage.progress().println(line + "  (load " + load + ")");
        }
        outcome.note("load average after the warm-up and each round", loads);
    }
}
