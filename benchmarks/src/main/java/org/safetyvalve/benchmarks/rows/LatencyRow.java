package org.safetyvalve.benchmarks.rows;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.probe.ProbedHazardService;
import org.safetyvalve.benchmarks.report.Machine;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * From the store's acknowledgement of a write to the broker's of its event, inside the hazard service, while commands come over
 * HTTP at half the rate that it can take.
 */
public final class LatencyRow implements Row {
    private static final Target P99 =
            Target.atMost("write acknowledged to broker acknowledged at half load, p99", "ms", 50, 25);
    private static final int WARM_UP = 30_000;
    private static final int SATURATING = 9_000;
    private static final int SECONDS = 20;

    private record Span(long from, long to) {}

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String title() {
        return "write acknowledged to broker acknowledged, at half the saturating load";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Path probe = stage.directory().resolve("probe");
        Service service =
                stage.startAround("hazard", ProbedHazardService.class, "-D" + ProbedHazardService.FILE + '=' + probe);
        HazardStore store = new HazardStore(stage.database("hazard"));
        Campaign.open(stage, service);
        CommandLoad load = new CommandLoad(stage, service);
        load.give(settings.scaled(WARM_UP), settings.concurrency());
        double saturating = saturating(load, store, settings);
        stage.progress().printf("  saturating load %,.0f commands/s%n", saturating);

        double seconds = Math.max(2, SECONDS * settings.scale());
        List<Span> spans = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        long before = store.events();
        for (int round = 1; round <= settings.rounds(); round++) {
            long from = System.currentTimeMillis();
            give(load, service, saturating / 2, seconds, settings.concurrency() * 2);
            loads.add(Machine.load());
            store.awaitDrained();
            spans.add(new Span(from, System.currentTimeMillis()));
        }
        service.close();
        long timed = report(probe, spans, outcome, stage);
        outcome.checkEquals("events timed", store.events() - before, timed);
        outcome.note("saturating load, commands/s", Math.round(saturating));
        outcome.note("seconds of a round", seconds);
        outcome.note("load average after each round", loads);
        AcceptRow.check(stage, store, load, outcome);
    }

    private static double saturating(CommandLoad load, HazardStore store, Settings settings) throws Exception {
        long start = System.nanoTime();
        int given = load.give(settings.scaled(SATURATING), settings.concurrency());
        store.awaitDrained();
        return given / Waiting.secondsSince(start);
    }

    private static void give(CommandLoad load, Service service, double rate, double seconds, int callers)
            throws Exception {
        Pace pace = new Pace(rate, seconds);
        Callers.run(callers, caller -> {
            CommandLoad.Caller one = load.caller(caller);
            try (Connection connection = service.connect()) {
                while (pace.await() >= 0) {
                    Connection.Answer answer = one.give(connection);
                    if (!answer.isSuccess()) {
                        throw new IllegalStateException("refused at half the load: " + answer.text());
                    }
                }
            }
        });
    }

    /** Returns how many events of the rounds were timed. */
    private static long report(Path probe, List<Span> spans, Outcome outcome, Stage stage) throws IOException {
        List<Latencies> rounds = new ArrayList<>();
        spans.forEach(span -> rounds.add(new Latencies()));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(probe)))) {
            while (true) {
                long at = in.readLong();
                long took = in.readLong();
                for (int round = 0; round < spans.size(); round++) {
                    if (at >= spans.get(round).from() && at <= spans.get(round).to()) {
                        rounds.get(round).add(took);
                    }
                }
            }
        } catch (EOFException end) {
            for (Latencies round : rounds) {
                outcome.series("p50", "ms").add(round.percentile(0.5));
                outcome.series("p99", "ms").add(round.percentile(0.99));
                stage.progress()
                        .printf(
                                "  p50 %.1f ms, p99 %.1f ms of %,d events%n",
                                round.percentile(0.5), round.percentile(0.99), round.count());
            }
        }
        outcome.measured(P99, outcome.series("p99", "ms").median());
        return rounds.stream().mapToLong(Latencies::count).sum();
    }
}
