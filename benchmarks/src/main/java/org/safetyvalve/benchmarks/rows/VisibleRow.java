package org.safetyvalve.benchmarks.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.report.Machine;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * From the answer to a command in the hazard service to the first overview of the reporting service that counts its hazard, at
 * 100 hazards a second; the overview is read again 5 ms after each answer.
 */
public final class VisibleRow implements Row {
    private static final Target P99 =
            Target.atMost("accepted to visible in the overview at 100 hazards/s, p99", "ms", 200, 75);
    private static final double RATE = 100;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 30_000;
    private static final int CALLERS = 8;
    private static final long READ_EVERY_MILLIS = 5;

    private final AtomicLong number = new AtomicLong();

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String title() {
        return "accepted to visible in the overview, at 100 hazards/s";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service hazard = stage.start("hazard");
        Service reporting = stage.start("reporting");
        Campaign.open(stage, hazard);
        try (OverviewReader overview = new OverviewReader(stage, reporting)) {
            Waiting.until("the campaign is in the overview", 60, overview::isThere);
            warmUp(stage, hazard, overview, settings);
            double seconds = Math.max(2, SECONDS * settings.scale());
            outcome.note("seconds of a round", seconds);
            for (int round = 1; round <= settings.rounds(); round++) {
                measure(stage, hazard, reporting, overview, seconds, outcome);
            }
            outcome.measured(P99, outcome.series("p99", "ms").median());
            new HazardStore(stage.database("hazard")).awaitDrained();
            Waiting.until("the overview counts all", 60, () -> counted(overview) == number.get());
            outcome.checkEquals("general hazards in the overview", number.get(), counted(overview));
        }
    }

    private static long counted(OverviewReader overview) throws Exception {
        return OverviewReader.parsed(overview.read()).path("generalHazards").asLong(-1);
    }

    private void warmUp(Stage stage, Service hazard, OverviewReader overview, Settings settings) throws Exception {
        find(stage, hazard, new Pace(1_000, settings.scaled(WARM_UP) / 1_000.0), new ConcurrentHashMap<>());
        for (int read = 0; read < settings.scaled(WARM_UP) / 3; read++) {
            overview.read();
        }
        Waiting.until("the overview counts the warm-up", 120, () -> counted(overview) == number.get());
    }

    private void measure(
            Stage stage, Service hazard, Service reporting, OverviewReader overview, double seconds, Outcome outcome)
            throws Exception {
        Map<String, Long> accepted = new ConcurrentHashMap<>();
        Sightings sightings = new Sightings();
        AtomicBoolean finding = new AtomicBoolean(true);
        long start = System.nanoTime();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> reading = thread.submit(() -> {
                boolean once = true;
                while (finding.get() || once) {
                    once = finding.get();
                    sightings.seen(overview.read());
                    Thread.sleep(READ_EVERY_MILLIS);
                }
                return null;
            });
            find(stage, hazard, new Pace(RATE, seconds), accepted);
            awaitCounted(stage, reporting);
            finding.set(false);
            reading.get();
        } finally {
            thread.shutdownNow();
        }
        double lasted = Waiting.secondsSince(start);
        sightings.locate(stage);
        Latencies latencies = new Latencies();
        sightings.after(accepted).values().forEach(latencies::add);
        outcome.series("p50", "ms").add(latencies.percentile(0.5));
        outcome.series("p99", "ms").add(latencies.percentile(0.99));
        outcome.series("overviews read", "/s").add(sightings.count() / lasted);
        stage.progress()
                .printf(
                        "  p50 %.1f ms, p99 %.1f ms of %,d hazards (load %s)%n",
                        latencies.percentile(0.5), latencies.percentile(0.99), latencies.count(), Machine.load());
    }

    /** By another reader than the one whose readings are timed. */
    private void awaitCounted(Stage stage, Service reporting) throws Exception {
        try (OverviewReader other = new OverviewReader(stage, reporting)) {
            while (counted(other) < number.get()) {
                Thread.sleep(500);
            }
            // Once more by the one that is timed.
            Thread.sleep(500);
        }
    }

    private void find(Stage stage, Service hazard, Pace pace, Map<String, Long> accepted) throws Exception {
        String token = stage.issuer().token(People.INSPECTOR);
        Callers.run(CALLERS, caller -> {
            try (Connection connection = hazard.connect()) {
                while (pace.await() >= 0) {
                    long one = number.incrementAndGet();
                    Connection.Answer answer =
                            connection.command("/hazards", token, "visible-" + one, Lifecycle.completedOnTheSpot(one));
                    long at = System.nanoTime();
                    if (!answer.isSuccess()) {
                        throw new IllegalStateException("a hazard was answered " + answer.status() + answer.text());
                    }
                    accepted.put(CommandLoad.id(answer.text()), at);
                }
            }
        });
    }
}
