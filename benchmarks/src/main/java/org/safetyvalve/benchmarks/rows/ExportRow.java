package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Meter;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.LiveHeap;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * 30,000 hazards taken away as CSV and as XLSX over HTTP: how many rows a second, beside the raw driver reading the same documents in the
 * same order; and, looked at during more of them, what the service holds in its heap beyond what it holds when idle.
 */
public final class ExportRow implements Row {
    private static final int ROWS = 30_000;
    private static final int LOOKED_AT = 5;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final double MEGABYTE = 1 << 20;
    private static final List<String> FORMATS = List.of("csv", "xlsx");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String title() {
        return "an export of 30,000 hazards: its rate, and heap beyond idle";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service hazard = stage.start("hazard");
        Campaign.open(stage, hazard);
        ListedHazards hazards = new ListedHazards(stage);
        hazards.load(hazard, settings.scaled(ROWS));
        String token = stage.issuer().token(People.INSPECTOR);
        Rounds rounds = new Rounds(outcome, stage)
                .with("raw read", "rows/s", hazards.count(), (round, meter) -> raw(hazards, meter));
        for (String format : FORMATS) {
            rounds.with(format, "rows/s", hazards.count(), (round, meter) -> {
                export(hazard, token, format, hazards.count());
                return hazards.count() / meter.stop();
            });
        }
        rounds.run(settings.rounds());
        for (String format : FORMATS) {
            outcome.note(
                    "rows to rows read by the raw driver, " + format,
                    outcome.series(format, "rows/s").median()
                            / outcome.series("raw read", "rows/s").median());
        }
        outcome.note("service's JVM", Service.FLAGS);
        LiveHeap heap = new LiveHeap(hazard.pid());
        double idle = idle(heap);
        outcome.note("idle, MB", Math.round(idle / MEGABYTE));
        for (String format : FORMATS) {
            during(hazard, token, format, hazards.count(), heap, idle, outcome);
        }
    }

    private static double raw(ListedHazards hazards, Meter meter) {
        int read = 0;
        for (Document view : hazards.views()
                .find(new Document("kind", "hazard"))
                .sort(new Document("order", 1))
                .batchSize(500)) {
            read += view.isEmpty() ? 0 : 1;
        }
        if (read != hazards.count()) {
            throw new IllegalStateException(read + " were read of " + hazards.count());
        }
        return read / meter.stop();
    }

    private static void export(Service hazard, String token, String format, int rows) throws IOException {
        try (Connection connection = hazard.connect()) {
            Connection.Answer answer = connection.get("/hazards." + format, token);
            if (!answer.isSuccess()) {
                throw new IOException("an export was answered " + answer.status() + ": " + answer.text());
            }
            if (format.equals("csv") && answer.text().lines().count() != rows + 1) {
                throw new IOException("an export has " + answer.text().lines().count() + " lines of " + (rows + 1));
            }
        }
    }

    private static double idle(LiveHeap heap) throws Exception {
        Series idle = new Series("idle", "bytes");
        for (int look = 0; look < 5; look++) {
            Thread.sleep(1_000);
            idle.add(heap.look().bytes());
        }
        return idle.median();
    }

    private static void during(
            Service hazard, String token, String format, int rows, LiveHeap heap, double idle, Outcome outcome)
            throws Exception {
        Series beyond = outcome.series("beyond idle, " + format, "MB");
        List<LiveHeap.Look> looks = new ArrayList<>();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int export = 0; export < LOOKED_AT; export++) {
                Future<Void> running = reader.submit(() -> {
                    export(hazard, token, format, rows);
                    return null;
                });
                do {
                    LiveHeap.Look look = heap.look();
                    looks.add(look);
                    beyond.add((look.bytes() - idle) / MEGABYTE);
                    Thread.sleep(LOOK_EVERY_MILLIS);
                } while (!running.isDone());
                running.get();
            }
        } finally {
            reader.shutdownNow();
        }
        outcome.note("looks, " + format, looks.size());
        outcome.measured(Target.atMost("most live heap beyond idle, " + format, "MB", 64, 32), beyond.most());
    }
}
