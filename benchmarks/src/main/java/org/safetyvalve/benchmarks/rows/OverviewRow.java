package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Random;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Meter;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * The overview over HTTP where the reporting service holds a million hazards; beside raw findOne by id of one of their views. One
 * caller each. The views are loaded by copying those that the service made of a few hazards.
 */
public final class OverviewRow implements Row {
    private static final Target RATIO = new Target("p99 of the overview to p99 of a raw findOne", "×", 5, 2, false);
    private static final int HAZARDS = 1_000_000;
    private static final int READS = 3_000;

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String title() {
        return "overview read at 1,000,000 hazards : raw findOne by id";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service hazard = stage.start("hazard");
        Service reporting = stage.start("reporting");
        Campaign.open(stage, hazard);
        int hazards = Loader.whole(settings.scaled(HAZARDS));
        MongoDatabase database = stage.database("reporting");
        try (OverviewReader overview = new OverviewReader(stage, reporting)) {
            Loader.Views views = new Loader(stage).overviewOf(hazard, overview);
            hazard.close();
            views.grow(hazards, stage.progress());
            warmUp(overview, settings);
            MongoCollection<Document> collection = database.getCollection(views.collection());
            String[] ids = views.someIds(10_000);
            int reads = settings.scaled(READS);
            new Rounds(outcome, stage)
                    .with("raw p99", "ms", reads, (round, meter) -> raw(collection, ids, reads, round, meter, outcome))
                    .with("overview p99", "ms", reads, (round, meter) -> read(overview, reads, round, meter, outcome))
                    .run(settings.rounds());
            outcome.ratio(RATIO, outcome.series("overview p99", "ms"), outcome.series("raw p99", "ms"));
            outcome.note("hazards", hazards);
            outcome.note("how they were loaded", Loader.HOW);
            outcome.checkEquals("views", hazards + 1L, collection.countDocuments());
            outcome.checkEquals(
                    "general hazards in the overview",
                    hazards,
                    OverviewReader.parsed(overview.read())
                            .path("generalHazards")
                            .asLong(-1));
        }
    }

    private static void warmUp(OverviewReader overview, Settings settings) throws Exception {
        for (int read = 0; read < settings.scaled(READS) * 2; read++) {
            overview.read();
        }
    }

    private static double raw(
            MongoCollection<Document> views, String[] ids, int reads, int round, Meter meter, Outcome outcome) {
        Random draw = new Random(round);
        Latencies latencies = new Latencies();
        for (int read = 0; read < reads; read++) {
            long start = System.nanoTime();
            Document view = views.find(new Document("_id", ids[draw.nextInt(ids.length)]))
                    .first();
            latencies.add(System.nanoTime() - start);
            if (view == null) {
                throw new IllegalStateException("a view is missing");
            }
        }
        meter.stop();
        return noted("raw p50", latencies, round, outcome);
    }

    private static double read(OverviewReader overview, int reads, int round, Meter meter, Outcome outcome)
            throws Exception {
        Latencies latencies = new Latencies();
        for (int read = 0; read < reads; read++) {
            long start = System.nanoTime();
            overview.read();
            latencies.add(System.nanoTime() - start);
        }
        meter.stop();
        return noted("overview p50", latencies, round, outcome);
    }

    private static double noted(String median, Latencies latencies, int round, Outcome outcome) {
        if (round > 0) {
            outcome.series(median, "ms").add(latencies.percentile(0.5));
        }
        return latencies.percentile(0.99);
    }
}
