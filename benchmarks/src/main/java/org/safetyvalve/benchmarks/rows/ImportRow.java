package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
 * documents that the import wrote, whole with their outboxes. What is counted is rows, each of which is one document.
 */
public final class ImportRow implements Row {
    private static final int ROWS = 100_000;
    private static final int RAW_ROWS = 30_000;
    private static final int BATCH = 500;

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
        List<Document> written = written(store, importing, Math.max(2_000, rows / 10));
        outcome.note("rows of a sheet", rows);
        outcome.note("bytes of a document as it is written, mean", AcceptRow.meanBytes(written));
        outcome.note("events of a row, mean", meanEvents(written));

        MongoDatabase database = stage.database("raw");
        new Rounds(outcome, stage)
                .with(
                        "raw",
                        "rows/s",
                        settings.scaled(RAW_ROWS),
                        (round, meter) -> raw(database, written, settings.scaled(RAW_ROWS), meter))
                .with(
                        "import",
                        "rows/s",
                        rows,
                        (round, meter) -> imported(importing, store, rows, outcome, round, meter))
                .run(settings.rounds());
        outcome.ratio(ratio, outcome.series("import", "rows/s"), outcome.series("raw", "rows/s"));
        outcome.note(
                "ratio until the last event is published and in the ledger",
                outcome.series("import, outboxes empty", "rows/s").median()
                        / outcome.series("raw", "rows/s").median());
        check(stage, store, importing, outcome);
    }

    /** Documents as an import writes them, taken from a small one before they are drained. */
    private List<Document> written(HazardStore store, Importing importing, int rows) throws Exception {
        Path sheet = importing.next(format, rows);
        String id = importing.send(format, sheet);
        List<Document> written = new ArrayList<>();
        Waiting.until("the import writes", 60, () -> {
            written.clear();
            store.hazards().find(new Document("pending", true)).limit(BATCH).into(written);
            return written.size() >= BATCH;
        });
        importing.await(id, rows);
        store.awaitDrained();
        return List.copyOf(written);
    }

    private static double meanEvents(List<Document> written) {
        return written.stream()
                .mapToInt(document -> document.getList("outbox", Document.class).size())
                .average()
                .orElse(0);
    }

    private static double raw(MongoDatabase database, List<Document> written, int rows, Meter meter) {
        database.getCollection("inserts").drop();
        database.createCollection("inserts");
        MongoCollection<Document> collection = database.getCollection("inserts");
        meter.start();
        for (int from = 0; from < rows; from += BATCH) {
            List<Document> batch = IntStream.range(from, Math.min(rows, from + BATCH))
                    .mapToObj(number ->
                            new Document(written.get(number % written.size())).append("_id", Histories.id(number)))
                    .sorted((one, other) -> one.getString("_id").compareTo(other.getString("_id")))
                    .toList();
            collection.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        double rate = rows / meter.stop();
        if (collection.countDocuments() != rows) {
            throw new IllegalStateException("raw inserts were lost");
        }
        return rate;
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
