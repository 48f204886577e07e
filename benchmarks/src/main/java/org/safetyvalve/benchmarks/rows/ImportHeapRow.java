package org.safetyvalve.benchmarks.rows;

import java.nio.file.Path;
import java.util.List;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.report.Machine;
import org.safetyvalve.benchmarks.stage.LiveHeap;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * What the hazard service holds in its heap while it imports, beyond what it holds when it has nothing to do: live bytes
 * after a full collection, asked for again and again during the import; the most of them counts.
 */
public final class ImportHeapRow implements Row {
    private static final int ROWS = 100_000;
    private static final int WARM_UP_ROWS = 5_000;
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "import-heap";
    }

    @Override
    public String title() {
        return "heap beyond idle during the import of a sheet of 100,000 rows";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service service = stage.start("hazard");
        HazardStore store = new HazardStore(stage.database("hazard"));
        Campaign.open(stage, service);
        Importing importing = new Importing(stage, service);
        LiveHeap heap = new LiveHeap(service.pid());
        for (SheetFile.Format format : SheetFile.Format.values()) {
            Path sheet = importing.next(format, Math.min(WARM_UP_ROWS, settings.scaled(ROWS)));
            importing.await(importing.send(format, sheet), Math.min(WARM_UP_ROWS, settings.scaled(ROWS)));
        }
        double idle = idle(stage, store, heap);
        outcome.note("idle, MB", Math.round(idle / MEGABYTE));
        outcome.note("service's JVM", Service.FLAGS);
        // An import is not repeated for each round: its heap is looked at a hundred times.
        for (SheetFile.Format format : List.of(SheetFile.Format.CSV, SheetFile.Format.XLSX)) {
            during(stage, importing, heap, format, settings.scaled(ROWS), idle, outcome);
            outcome.note("load average after " + format, Machine.load());
            idle(stage, store, heap);
        }
        outcome.checkEquals("hazards", importing.rows(), store.hazards().countDocuments());
        outcome.checkEquals("events left in outboxes", 0, store.waiting());
    }

    private static double idle(Stage stage, HazardStore store, LiveHeap heap) throws Exception {
        store.awaitDrained();
        AcceptRow.awaitLists(stage);
        Series idle = new Series("idle", "bytes");
        for (int look = 0; look < 5; look++) {
            Thread.sleep(1_000);
            idle.add(heap.look().bytes());
        }
        return idle.median();
    }

    private static void during(
            Stage stage,
            Importing importing,
            LiveHeap heap,
            SheetFile.Format format,
            int rows,
            double idle,
            Outcome outcome)
            throws Exception {
        Path sheet = importing.next(format, rows);
        Series beyond = outcome.series("beyond idle, " + format, "MB");
        long start = System.nanoTime();
        String id = importing.send(format, sheet);
        LiveHeap.Look most = heap.look();
        while (!importing.isDone(id, rows)) {
            LiveHeap.Look look = heap.look();
            beyond.add((look.bytes() - idle) / MEGABYTE);
            most = look.bytes() > most.bytes() ? look : most;
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        double seconds = Waiting.secondsSince(start);
        outcome.note("rows/s while looked at, " + format, Math.round(rows / seconds));
        outcome.note("looks, " + format, beyond.values().size());
        outcome.note("largest classes when it held the most, " + format, most.largest());
        outcome.measured(Target.atMost("most live heap beyond idle, " + format, "MB", 128, 64), beyond.most());
        stage.progress()
                .printf(
                        "  %s: at most %.1f MB beyond idle in %d looks%n",
                        format, beyond.most(), beyond.values().size());
    }
}
