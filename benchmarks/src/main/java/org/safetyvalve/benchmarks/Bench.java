package org.safetyvalve.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.report.Measurement;
import org.safetyvalve.benchmarks.report.ResultFile;
import org.safetyvalve.benchmarks.report.Table;
import org.safetyvalve.benchmarks.rows.Rows;
import org.safetyvalve.benchmarks.stage.Stage;

/** {@code ./bench}: runs rows, prints the table, writes the result. */
public final class Bench {
    private static final PrintStream out = System.out;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        Options options;
        List<Row> rows;
        try {
            options = Options.read(arguments);
            rows = Rows.named(options.rows());
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            out.println(Options.HELP);
        } else if (options.list()) {
            Rows.all().forEach(row -> out.printf("%-12s %s%n", row.name(), row.title()));
        } else {
            System.exit(run(rows, options) ? 0 : 1);
        }
    }

    /** Whether every row ran and what it did was right. */
    private static boolean run(List<Row> rows, Options options) throws Exception {
        Path home = Path.of(System.getProperty("safetyvalve.home", ".")).toAbsolutePath();
        ResultFile file = new ResultFile(home, options.settings());
        List<Measurement> measurements = new ArrayList<>();
        for (Row row : rows) {
            Measurement measurement = measure(home, row, options, file);
            measurements.add(measurement);
            // After each row: a run of hours that is cut short has not been for nothing.
            file.write(measurements);
        }
        out.println();
        out.println(new Table(measurements));
        out.println(home.relativize(file.path()));
        return measurements.stream().allMatch(Measurement::isGood);
    }

    private static Measurement measure(Path home, Row row, Options options, ResultFile file) {
        out.printf("%n%s: %s%n", row.name(), row.title());
        Outcome outcome = new Outcome();
        long start = System.nanoTime();
        @Nullable String failure = null;
        try (Stage stage = new Stage(home, out);
                Profile profile = options.profile() ? Profile.start(stage, row.name()) : Profile.NONE) {
            file.describeStage(stage.storeUri());
            row.run(stage, options.settings(), outcome);
        } catch (Exception broken) {
            broken.printStackTrace(out);
            failure = broken.toString();
        }
        Measurement measurement = new Measurement(row, outcome, failure, (System.nanoTime() - start) / 1e9);
        out.print(Table.detailsOf(measurement));
        return measurement;
    }
}
