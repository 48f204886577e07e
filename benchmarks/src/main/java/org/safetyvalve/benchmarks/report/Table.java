package org.safetyvalve.benchmarks.report;

import java.util.List;
import java.util.Locale;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Target;

/** What was measured as a table for people. */
public final class Table {
    private final List<Measurement> measurements;

    public Table(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder("| row | what | measured | must | goal | |\n|---|---|---|---|---|---|\n");
        for (Measurement measurement : measurements) {
            if (!measurement.isGood()) {
                table.append("| ")
                        .append(measurement.row().name())
                        .append(" | ")
                        .append(measurement.failure() != null ? "FAILED: " + measurement.failure() : "WRONG RESULT")
                        .append(" | | | | |\n");
            }
            measurement
                    .outcome()
                    .measured()
                    .forEach(measured -> table.append(line(measurement.row().name(), measured)));
        }
        return table.toString();
    }

    private static String line(String row, Outcome.Measured measured) {
        Target target = measured.target();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                row,
                target.what(),
                number(measured.value()) + ' ' + target.unit(),
                Double.isNaN(target.must()) ? "–" : number(target.must()),
                number(target.goal()),
                reached(target, measured.value()));
    }

    private static String reached(Target target, double value) {
        return target.isGoalReached(value)
                ? "goal"
                : !target.isMustReached(value) ? "MISSED" : Double.isNaN(target.must()) ? "below the goal" : "must";
    }

    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /** A row's figures, checks and notes, as soon as it has been measured. */
    public static String detailsOf(Measurement measurement) {
        StringBuilder details = new StringBuilder();
        for (Series series : measurement.outcome().series()) {
            if (!series.values().isEmpty()) {
                details.append(String.format(
                        Locale.ROOT,
                        "  %-28s median %s %s (%s to %s)%n",
                        series.name(),
                        number(series.median()),
                        series.unit(),
                        number(series.least()),
                        number(series.most())));
            }
        }
        measurement
                .outcome()
                .notes()
                .forEach((name, value) -> details.append("  ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        measurement
                .outcome()
                .checks()
                .forEach(check -> details.append(check.holds() ? "  ok     " : "  WRONG  ")
                        .append(check.what())
                        .append(": ")
                        .append(check.found())
                        .append('\n'));
        return details.append(new Table(List.of(measurement))).toString();
    }
}
