package org.safetyvalve.endtoend.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.safetyvalve.platform.process.JavaProcess;
import tools.jackson.databind.JsonNode;

/**
 * The whole system with the small reference campaign loaded, started by the quick start's launcher as its users start it: every
 * part a process of its own on a free port. One for all tests; what a test does stays, so a test counts from what it finds.
 */
public final class City {
    /** The reference campaign. */
    public static final String CAMPAIGN = "rizhao-2021-spring";

    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(90);
    private static final int TAIL = 4_000;

    private final Map<Place, Integer> ports = new EnumMap<>(Place.class);
    private final Path directory = Path.of("target", "city").toAbsolutePath();
    private final Path said = directory.resolve("quick-start.log");
    private final JavaProcess quickStart;
    private final People people;
    private final Topics topics;
    private final Duration startup;
    private final JsonNode overviewWhenReady;

    private City() {
        empty(directory);
        for (Place place : Place.values()) {
            ports.put(place, Ports.free());
        }
        long began = System.nanoTime();
        quickStart = JavaProcess.start("quick-start", command(), said);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "city-exit"));
        try {
            quickStart.awaitReady(this::isReady, READY_WITHIN);
        } catch (IllegalStateException notReady) {
            String logs = tails();
            end();
            throw new IllegalStateException(notReady.getMessage() + logs, notReady);
        }
        startup = Duration.ofNanos(System.nanoTime() - began);
        people = new People(this::address);
        topics = new Topics(kafka());
        overviewWhenReady = overview(CAMPAIGN);
    }

    static City start() {
        return new City();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dsafetyvalve.home=" + Built.root(),
                "-cp",
                Built.launcher() + ":" + Built.launcherLibraries() + "/*",
                "org.safetyvalve.quickstart.QuickStart",
                "--small",
                "--data",
                directory.resolve("data").toString()));
        ports.forEach((place, port) -> command.addAll(List.of(place.portOption(), String.valueOf(port))));
        return command;
    }

    private boolean isReady() {
        return output().lines().anyMatch(line -> line.startsWith("Ready:"));
    }

    /** What the quick start has said so far. */
    public String output() {
        return read(said);
    }

    /** How long it took from the command to {@code Ready:}. */
    public Duration startup() {
        return startup;
    }

    public URI address(Place place) {
        return URI.create("http://localhost:" + ports.get(place));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.get(Place.KAFKA);
    }

    public Topics topics() {
        return topics;
    }

    /** An account at work. */
    public Person as(String account) {
        return people.as(account);
    }

    /** Somebody without an account. */
    public Person nobody() {
        return people.as("");
    }

    /** The campaign's overview as leadership reads it now. */
    public JsonNode overview(String campaign) {
        return as("leader")
                .get(Place.REPORTING, "/campaigns/" + campaign + "/overview")
                .ok()
                .body();
    }

    /** The reference campaign's overview as it was before any test did anything. */
    public JsonNode overviewWhenReady() {
        return overviewWhenReady;
    }

    /** The processes of the city that run now, the launcher first. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.of(quickStart.pid()).stream()
                .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()))
                .toList();
    }

    /**
     * Stops it as a service manager does, with SIGTERM.
     *
     * @return the exit status of the launcher
     * @throws IllegalStateException when it does not end in time
     */
    public int stop() {
        ProcessHandle.of(quickStart.pid()).ifPresent(ProcessHandle::destroy);
        if (!quickStart.endsWithin(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the quick start did not stop within " + STOPPED_WITHIN + tails());
        }
        return quickStart.exitStatus();
    }

    /** Ends everything, however it stands. */
    void end() {
        if (quickStart.isAlive()) {
            List<ProcessHandle> all = processes();
            ProcessHandle.of(quickStart.pid()).ifPresent(ProcessHandle::destroy);
            if (!quickStart.endsWithin(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        }
        Stream.of("kafka", "store", "programs")
                .map(directory.resolve("data")::resolve)
                .forEach(City::empty);
    }

    private String tails() {
        StringBuilder tails = new StringBuilder();
        Path logs = directory.resolve("data").resolve("logs");
        tails.append(System.lineSeparator()).append("--- ").append(said).append(System.lineSeparator());
        tails.append(tail(read(said)));
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs).sorted()) {
                files.forEach(log -> tails.append(System.lineSeparator())
                        .append("--- ")
                        .append(log)
                        .append(System.lineSeparator())
                        .append(tail(read(log))));
            } catch (IOException e) {
                tails.append(e);
            }
        }
        return tails.toString();
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
