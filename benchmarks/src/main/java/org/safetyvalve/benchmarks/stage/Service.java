package org.safetyvalve.benchmarks.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.platform.process.JavaProcess;

/** A whole service as a process of its own. */
public final class Service implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    /**
     * What the JVM chooses in the image's container of 768 MB with 70 % for its heap (ops/images, docker-compose.yml), said
     * aloud because this machine is larger.
     */
    public static final List<String> FLAGS = List.of(
            "-Xms538m",
            "-Xmx538m",
            "-XX:NewRatio=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private final JavaProcess process;
    private final int port;

    private Service(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param program what comes after the JVM's flags: {@code -jar} or {@code -cp} and a main class, then arguments */
    static Service start(String name, int port, List<String> flags, List<String> program, Path log) {
        List<String> command = new ArrayList<>(flags);
        command.addAll(program);
        Service service = new Service(JavaProcess.start(name, command, log), port);
        service.process.awaitReady(service::isReady, READY_WITHIN);
        return service;
    }

    private boolean isReady() {
        try (Connection connection = connect()) {
            return connection
                            .ask("GET", "/actuator/health/readiness", "", new byte[0])
                            .status()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public Connection connect() throws IOException {
        return new Connection(port);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
