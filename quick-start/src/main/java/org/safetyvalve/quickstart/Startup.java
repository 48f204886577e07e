package org.safetyvalve.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.platform.store.StoreProcess;
import org.safetyvalve.platform.testing.Topics;

/**
 * Starts the processes, a few at a time: more at once would only take turns on two processors. The store and the broker come first; the
 * services do not need them to start, but would only wait.
 */
final class Startup {

    private static final int AT_ONCE = 3;
    private static final Duration READY_WITHIN = Duration.ofSeconds(150);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final String[] TOPICS = {
        "hazard-events",
        "inspection-events",
        "accountability-events",
        "transfer-events",
        "notification-events",
        "agency-events"
    };

    private final Options options;
    private final Addresses addresses;
    private final DataDirectory data;
    private final Household household;
    private final Screen screen;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE)
            .build();

    Startup(Options options, Addresses addresses, DataDirectory data, Household household, Screen screen) {
        this.options = options;
        this.addresses = addresses;
        this.data = data;
        this.household = household;
        this.screen = screen;
    }

    /**
     * Returns when everything answers.
     *
     * @throws CannotStart when a process ends, or does not answer in time
     */
    void run(Installation installation, List<Program> programs) {
        Executor starters = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "starter");
            thread.setDaemon(true);
            return thread;
        });
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        starts.add(CompletableFuture.runAsync(this::startStore, starters));
        starts.add(CompletableFuture.runAsync(this::startBroker, starters));
        for (Program program : programs) {
            starts.add(CompletableFuture.runAsync(() -> start(installation, program), starters));
        }
        try {
            CompletableFuture.allOf(starts.toArray(new CompletableFuture<?>[0])).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startStore() {
        if (options.outsideStore().isEmpty()) {
            long began = System.nanoTime();
            StoreProcess store =
                    StoreProcess.launch(data.resolve("store"), options.port(Part.STORE), data.logOf("store"));
            household.add(store.process());
            ready(Part.STORE, began, store.process(), store::awaitReady);
        }
    }

    private void startBroker() {
        if (options.outsideKafka().isEmpty()) {
            long began = System.nanoTime();
            LocalBroker broker =
                    LocalBroker.launch(data.resolve("kafka"), options.port(Part.KAFKA), data.logOf("kafka"));
            household.add(broker.process());
            ready(Part.KAFKA, began, broker.process(), broker::awaitReady);
        }
        Topics.create(addresses.kafka(), TOPICS);
    }

    private void start(Installation installation, Program program) {
        long began = System.nanoTime();
        JavaProcess process = household.add(installation.start(program));
        URI health = Program.health(addresses.of(program.part()));
        ready(program.part(), began, process, () -> process.awaitReady(() -> answers(health), READY_WITHIN));
    }

    private void ready(Part part, long began, JavaProcess process, Runnable await) {
        try {
            await.run();
        } catch (IllegalStateException notReady) {
            throw Failures.of(process, data);
        }
        screen.started(part, options.port(part), Duration.ofNanos(System.nanoTime() - began));
    }

    private boolean answers(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(PROBE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
