package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Meter;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.contracts.Topics;

/**
 * A sheet over HTTP until the import says that it is done, its events being published meanwhile; beside raw bulk inserts of
 * the documents that it leaves in the store: of each row its hazard, its events in the ledger, its entry in the list.
 */
public final class ImportRow implements Row {
    private static final int ROWS = 100_000;
    private static final int RAW_ROWS = 30_000;
    private static final int SAMPLE = 500;

    private final SheetFile.Format format;
    private final Target ratio;

    private ImportRow(SheetFile.Format format, Target ratio) {
        this.format = format;
        this.ratio = ratio;
    }

    public static ImportRow csv() {
        return new ImportRow(SheetFile.Format.CSV, Target.ratio("rows imported to raw inserts, CSV", 0.3, 0.6));
    }

    public static ImportRow xlsx() {
        return new ImportRow(SheetFile.Format.XLSX, Target.ratio("rows imported to raw inserts, XLSX", 0.25, 0.5));
    }

    @Override
    public String name() {
        return "import-" + format.ending;
    }

    @Override
    public String title() {
        return "import of a sheet of 100,000 rows (" + format + ") : raw bulk insert of the same documents";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service service = stage.start("hazard");
        HazardStore store = new HazardStore(stage.database("hazard"));
        Campaign.open(stage, service);
        Importing importing = new Importing(stage, service);
        int rows = settings.scaled(ROWS);
        int rawRows = settings.scaled(RAW_ROWS);
        ImportedRows documents = documents(store, importing, Math.max(2_000, rows / 10));
        outcome.note("rows of a sheet", rows);
        outcome.note("events of a row, mean", documents.meanEvents());
        outcome.note("bytes of a hazard as it is written, mean", documents.meanBytesWritten());

        MongoDatabase database = stage.database("raw");
        new Rounds(outcome, stage)
                .with("raw", "rows/s", rawRows, (round, meter) -> documents.insert(database, rawRows, meter))
                .with(
                        "raw, hazards alone",
                        "rows/s",
                        rawRows,
                        (round, meter) -> documents.insertWritten(database, rawRows, meter))
                .with(
                        "import",
                        "rows/s",
                        rows,
                        (round, meter) -> imported(importing, store, rows, outcome, round, meter))
                .run(settings.rounds());
        outcome.ratio(ratio, outcome.series("import", "rows/s"), outcome.series("raw", "rows/s"));
        noteRatio(outcome, "until the last event is published and in the ledger", "import, outboxes empty", "raw");
        noteRatio(outcome, "to the hazards alone, inserted with full outboxes", "import", "raw, hazards alone");
        check(stage, store, importing, outcome);
    }

    private static void noteRatio(Outcome outcome, String what, String ours, String raw) {
        outcome.note(
                "ratio " + what,
                outcome.series(ours, "rows/s").median()
                        / outcome.series(raw, "rows/s").median());
    }

    /** Documents of a small import, the hazards taken before they are drained. */
    private ImportedRows documents(HazardStore store, Importing importing, int rows) throws Exception {
        String id = importing.send(format, importing.next(format, rows));
        Map<String, Document> written = new HashMap<>();
        Waiting.until("the import writes", 60, () -> {
            store.hazards()
                    .find(new Document("pending", true))
                    .limit(SAMPLE)
                    .forEach(hazard -> written.putIfAbsent(hazard.getString("_id"), hazard));
            return written.size() >= SAMPLE;
        });
        importing.await(id, rows);
        store.awaitDrained();
        AcceptRow.awaitLists(importing.stage());
        return ImportedRows.of(List.copyOf(written.values()), store);
    }

    private double imported(Importing importing, HazardStore store, int rows, Outcome outcome, int round, Meter meter)
            throws Exception {
        Path sheet = importing.next(format, rows);
        long start = System.nanoTime();
        meter.start();
        importing.await(importing.send(format, sheet), rows);
        double rate = rows / Waiting.secondsSince(start);
        store.awaitDrained();
        // What a row costs is all that it makes necessary.
        meter.stop();
        if (round > 0) {
            outcome.series("import, outboxes empty", "rows/s").add(rows / Waiting.secondsSince(start));
        }
        AcceptRow.awaitLists(importing.stage());
        return rate;
    }

    private static void check(Stage stage, HazardStore store, Importing importing, Outcome outcome) throws Exception {
        outcome.checkEquals("hazards", importing.rows(), store.hazards().countDocuments());
        outcome.checkEquals("events left in outboxes", 0, store.waiting());
        long others = store.othersEvents();
        outcome.checkEquals("events in the ledger", store.events() + others, store.ledgered());
        outcome.checkEquals(
                "events on the topic", store.events() + others, stage.topics().count(Topics.HAZARD_EVENTS));
    }
}
