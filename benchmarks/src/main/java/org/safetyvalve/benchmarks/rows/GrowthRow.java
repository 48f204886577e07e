package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.write.Aggregates;

/**
 * What one operation costs with 10,000, 100,000 and 1,000,000 hazards: a cost that grows with them is a defect. Beside them a
 * raw update on a collection that does not grow, which shows what the machine did meanwhile.
 */
public final class GrowthRow implements Row {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 30_000;
    private static final int FOUND_ONLY = 200;
    private static final int COMMANDS = 4_500;
    private static final int DRAINED = 3_000;
    private static final int READS = 300;
    private static final int DUE = 200;
    private static final double GOAL = 1.5;
    private static final String RAW = "raw update on 4,000 documents";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "cost of one operation with 10,000, 100,000 and 1,000,000 hazards side by side";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service hazard = stage.start("hazard");
        Service reporting = stage.start("reporting");
        Campaign.open(stage, hazard);
        CommandLoad load = new CommandLoad(stage, hazard);
        HazardStore store = new HazardStore(stage.database("hazard"));
        load.give(settings.scaled(WARM_UP), settings.concurrency());
        try (Lists lists = new Lists(stage, hazard);
                OverviewReader overview = new OverviewReader(stage, reporting)) {
            lists.find(FOUND_ONLY);
            store.awaitDrained();
            AcceptRow.awaitLists(stage);
            awaitOverview(stage);
            // Read once, a list makes its indexes; what is loaded goes through them.
            lists.page("");
            List<Document> atRest = store.hazards().find().limit(200).into(new ArrayList<>());
            RawUpdates raw = new RawUpdates(stage.database("raw").getCollection("hazards"), atRest, 4_000, null);
            City city = new City(stage);
            StarterApp app = stage.closing(StarterApp.start(
                    stage, "hazard", Map.of("safetyvalve.publishing.sweep-every", "1h"), HazardDefinition.class));
            OutboxFilling outboxes = new OutboxFilling(app, stage.database("hazard"), 100_000_000);
            Scene scene =
                    new Scene(stage, settings, load, store, raw, outboxes, app.part(Aggregates.class), lists, overview);
            Map<Integer, Outcome> bySize = new LinkedHashMap<>();
            for (int size : SIZES) {
                city.growTo(Math.max(city.hazards(), (int) (size * settings.scale())));
                stage.progress().printf("  with %,d hazards%n", city.hazards());
                Outcome at = new Outcome();
                scene.measure(at);
                bySize.put(city.hazards(), at);
            }
            report(bySize, outcome);
            outcome.note("how they were loaded", Loader.HOW + "; the overview's counters are those of the few");
            outcome.checkEquals("events left in outboxes", 0, store.waiting());
        }
    }

    private static void awaitOverview(Stage stage) throws Exception {
        ListProgress progress = new ListProgress(stage.database("reporting"), "campaigns_g1_counters");
        long events = stage.topics().count(Topics.HAZARD_EVENTS);
        Waiting.until("the overview has caught up", 300, () -> progress.counted() >= events);
    }

    /** Everything that is measured at a size. */
    private record Scene(
            Stage stage,
            Settings settings,
            CommandLoad load,
            HazardStore store,
            RawUpdates raw,
            OutboxFilling outboxes,
            Aggregates aggregates,
            Lists lists,
            OverviewReader overview) {

        /** Microseconds an operation. */
        void measure(Outcome at) throws Exception {
            int commands = load.whole(settings.scaled(COMMANDS), settings.concurrency());
            int drained = settings.scaled(DRAINED);
            int reads = settings.scaled(READS);
            new Rounds(at, stage)
                    .with(
                            RAW,
                            "µs",
                            commands,
                            (round, meter) -> 1e6 / raw.measure(commands, settings.concurrency(), round, meter))
                    .with("accept a command", "µs", commands, (round, meter) -> {
                        load.give(commands, settings.concurrency());
                        store.awaitDrained();
                        double seconds = meter.stop();
                        AcceptRow.awaitLists(stage);
                        return seconds * 1e6 / commands;
                    })
                    .with("drain an event", "µs", drained, (round, meter) -> {
                        outboxes.fill(drained);
                        meter.start();
                        outboxes.drain();
                        double seconds = meter.stop();
                        AcceptRow.awaitLists(stage);
                        return seconds * 1e6 / drained;
                    })
                    .with("search what is due (200)", "µs", reads, (round, meter) -> median(reads, this::due))
                    .with("a page of the list", "µs", reads, (round, meter) -> median(reads, () -> lists.page("")))
                    .with(
                            "a page of what was just found",
                            "µs",
                            reads,
                            (round, meter) -> median(reads, () -> lists.page("&state=FOUND")))
                    .with(
                            "a page of one unit's closed hazards",
                            "µs",
                            reads,
                            (round, meter) -> median(reads, () -> lists.page("&state=CLOSED&unit=" + City.A_UNIT)))
                    .with("the overview", "µs", reads, (round, meter) -> median(reads, overview::read))
                    .run(settings.rounds());
        }

        private void due() {
            Instant soon = Instant.now().plus(60, ChronoUnit.DAYS);
            int found = aggregates.due(new HazardDefinition(), soon, DUE).size();
            if (found != DUE) {
                throw new IllegalStateException(found + " are due of more than " + DUE);
            }
        }

        private static double median(int times, Reading reading) throws Exception {
            Latencies latencies = new Latencies();
            for (int n = 0; n < times; n++) {
                long start = System.nanoTime();
                reading.read();
                latencies.add(System.nanoTime() - start);
            }
            return latencies.percentile(0.5) * 1_000;
        }
    }

    /** Reads something once. */
    private interface Reading {
        void read() throws Exception;
    }

    private static void report(Map<Integer, Outcome> bySize, Outcome outcome) {
        List<Integer> sizes = List.copyOf(bySize.keySet());
        Outcome small = bySize.get(sizes.get(0));
        Outcome large = bySize.get(sizes.get(sizes.size() - 1));
        bySize.forEach((size, at) -> at.series()
                .forEach(series -> series.values()
                        .forEach(value -> outcome.series(
                                        String.format(Locale.ROOT, "%s, %,d hazards", series.name(), size), "µs")
                                .add(value))));
        if (small == null || large == null) {
            return;
        }
        for (Series series : small.series()) {
            double growth = large.series(series.name(), "µs").median() / series.median();
            if (series.name().equals(RAW)) {
                outcome.note("what the raw update cost at the end to at the beginning", growth);
            } else {
                outcome.measured(
                        new Target(
                                "cost of one with the most hazards to with the fewest: " + series.name(),
                                "×",
                                Double.NaN,
                                GOAL,
                                false),
                        growth);
            }
        }
    }

    /** Reads the list of hazards over HTTP as the department does. */
    private static final class Lists implements AutoCloseable {
        private final Connection connection;
        private final Stage stage;
        private final String token;

        Lists(Stage stage, Service hazard) throws IOException {
            this.stage = stage;
            this.connection = hazard.connect();
            this.token = stage.issuer().token(People.DEPARTMENT);
        }

        void page(String filter) throws IOException {
            Connection.Answer answer = connection.get("/hazards?limit=50" + filter, token);
            if (!answer.isSuccess()) {
                throw new IOException("the list was answered " + answer.status() + ": " + answer.text());
            }
        }

        /** Hazards that are found and then left. */
        void find(int hazards) throws IOException {
            String inspector = stage.issuer().token(People.INSPECTOR);
            for (int number = 0; number < hazards; number++) {
                Connection.Answer answer =
                        connection.command("/hazards", inspector, "left-" + number, Lifecycle.found(number));
                if (!answer.isSuccess()) {
                    throw new IOException("a hazard was answered " + answer.status() + ": " + answer.text());
                }
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
