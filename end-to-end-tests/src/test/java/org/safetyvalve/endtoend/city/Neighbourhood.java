package org.safetyvalve.endtoend.city;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.platform.testing.Platform;

/**
 * A store, a broker that can be killed, and those of the programs that a test starts, each from its executable jar. The others are
 * configured as if they were there, and are not.
 */
public final class Neighbourhood implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final HttpClient http = Http.client();
    private final Path directory = Platform.temporaryDirectory("alone");
    private final Path logs = Path.of("target", "alone").toAbsolutePath();
    private final Map<Place, Integer> ports = new EnumMap<>(Place.class);
    private final Map<Place, JavaProcess> running = new EnumMap<>(Place.class);
    private LocalBroker broker;

    public Neighbourhood() {
        for (Place place : Place.values()) {
            ports.put(place, Ports.free());
        }
        startBroker();
    }

    public void startBroker() {
        broker = LocalBroker.start(directory.resolve("kafka"), ports.get(Place.KAFKA), logs.resolve("kafka.log"));
    }

    /** The broker is gone, as by {@code kill -9}. */
    public void killBroker() {
        broker.kill();
    }

    public Topics topics() {
        return new Topics(broker.bootstrap());
    }

    public URI address(Place place) {
        return URI.create("http://localhost:" + ports.get(place));
    }

    public People people() {
        return new People(this::address);
    }

    /** Starts a program and returns when it says that it is ready. */
    public void start(Place place) {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                Built.executable(module(place)).toString(),
                "--server.port=" + ports.get(place)));
        settings(place).forEach(setting -> command.add("--" + setting));
        JavaProcess process = JavaProcess.start(place.name(), command, logs.resolve(module(place) + ".log"));
        running.put(place, process);
        process.awaitReady(() -> isReady(place), READY_WITHIN);
    }

    private static String module(Place place) {
        return place == Place.IDENTITY ? "demo-identity" : place.name().toLowerCase(Locale.ROOT) + "-service";
    }

    private List<String> settings(Place place) {
        if (place == Place.IDENTITY) {
            return List.of(
                    "safetyvalve.identity.demo-only-accepted=true",
                    "safetyvalve.identity.issuer=" + address(Place.IDENTITY),
                    "safetyvalve.identity.key-file=" + directory.resolve("signing-key.json"));
        }
        List<String> settings = new ArrayList<>(List.of(
                "safetyvalve.store.uri=" + Platform.storeUri(place.name().toLowerCase(Locale.ROOT)),
                "safetyvalve.kafka.bootstrap-servers=" + broker.bootstrap(),
                "safetyvalve.security.issuer=" + address(Place.IDENTITY)));
        if (place == Place.ACCOUNTABILITY) {
            String keys = "safetyvalve.accountability.confidentiality.";
            settings.add(keys + "key-directory=" + directory.resolve("keys"));
            settings.add(keys + "master-keyset=" + directory.resolve("master-keyset.json"));
            settings.add(keys + "make-master-keyset=true");
        }
        return settings;
    }

    private boolean isReady(Place place) {
        try {
            return get(place, "/actuator/health/readiness", null).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /**
     * Asks without an account.
     *
     * @param token a bearer token, or null
     */
    public Answer get(Place place, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(place).resolve(path)).timeout(Http.TIMEOUT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Answer.of(path, Http.send(http, request.build(), BodyHandlers.ofByteArray()));
    }

    /** Asks a program to end, and waits. */
    public void stop(Place place) {
        running.remove(place).stop();
    }

    /** A program is gone, as by {@code kill -9}. */
    public void kill(Place place) {
        running.remove(place).kill();
    }

    @Override
    public void close() {
        running.values().forEach(JavaProcess::kill);
        running.clear();
        broker.kill();
    }
}
