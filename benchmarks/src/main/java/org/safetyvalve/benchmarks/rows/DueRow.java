package org.safetyvalve.benchmarks.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.write.Aggregates;

/**
 * Finding what is due, as the clock does, with 10,000 and with 1,000,000 deadlines open: none due, ten, a hundred, a thousand. It costs as
 * the number due, not as the number open.
 */
public final class DueRow implements Row {
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final List<Integer> DUE = List.of(0, 10, 100, 1_000);
    private static final int SEEDS = 50;
    private static final int READS = 200;
    private static final int MOST = 2_000;
    private static final double MUST = 2;
    private static final double GOAL = 1.5;

    /** Far from now, so that none is due but by the clock that is asked with; one a second from then on. */
    private final Instant begin = Instant.now().plus(Duration.ofDays(365));

    @Override
    public String name() {
        return "due";
    }

    @Override
    public String title() {
        return "finding what is due with 1,000,000 deadlines open : with 10,000";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        List<Document> seeds = seeds(stage);
        StarterApp app = stage.closing(StarterApp.start(
                stage, "hazard", Map.of("safetyvalve.publishing.sweep-every", "1h"), HazardDefinition.class));
        Aggregates aggregates = app.part(Aggregates.class);
        HazardStore store = new HazardStore(stage.database("hazard"));
        int reads = settings.scaled(READS);
        int open = 0;
        for (int size : SIZES) {
            int from = open;
            open = Math.max(settings.scaled(size), MOST);
            Loader.insert(store.hazards(), open - from, stage.progress(), number -> copy(seeds, from + number));
            Rounds rounds = new Rounds(outcome, stage);
            for (int due : DUE) {
                rounds.with(name(due, size), "µs", reads, (round, meter) -> median(aggregates, due, reads));
            }
            rounds.run(settings.rounds());
        }
        for (int due : DUE) {
            outcome.ratio(
                    new Target(
                            "finding " + due + " due, with the most open to with the fewest", "×", MUST, GOAL, false),
                    outcome.series(name(due, SIZES.get(1)), "µs"),
                    outcome.series(name(due, SIZES.get(0)), "µs"));
        }
        outcome.note("deadlines open at the end", open);
    }

    private static String name(int due, int size) {
        return String.format(Locale.ROOT, "%,d due of %,d open", due, size);
    }

    /** Hazards that were found, each with its deadline to be classified; then the service ends, whose own clock would decide them. */
    private static List<Document> seeds(Stage stage) throws Exception {
        Service hazard = stage.start("hazard");
        Campaign.open(stage, hazard);
        String token = stage.issuer().token(People.INSPECTOR);
        try (Connection connection = hazard.connect()) {
            for (int number = 0; number < SEEDS; number++) {
                Connection.Answer answer =
                        connection.command("/hazards", token, "due-" + number, Lifecycle.found(number));
                if (!answer.isSuccess()) {
                    throw new IllegalStateException("a hazard was answered " + answer.status() + ": " + answer.text());
                }
            }
        }
        HazardStore store = new HazardStore(stage.database("hazard"));
        store.awaitDrained();
        hazard.close();
        List<Document> seeds = store.hazards().find().into(new ArrayList<>());
        store.hazards().deleteMany(new Document());
        return seeds;
    }

    private Document copy(List<Document> seeds, int number) {
        return new Document(seeds.get(number % seeds.size()))
                .append("_id", Histories.id(number))
                .append("due", Date.from(begin.plusSeconds(number)));
    }

    private double median(Aggregates aggregates, int due, int reads) {
        Latencies latencies = new Latencies();
        Instant clock = begin.plusSeconds(due).minusMillis(500);
        for (int read = 0; read < reads; read++) {
            long start = System.nanoTime();
            int found = aggregates.due(new HazardDefinition(), clock, MOST).size();
            latencies.add(System.nanoTime() - start);
            if (found != due) {
                throw new IllegalStateException(found + " are due of " + due);
            }
        }
        return latencies.percentile(0.5) * 1_000;
    }
}
