package org.safetyvalve.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.process.JavaProcess;

/** The embedded store in a process of its own, which can be killed and started again on the same port and data. */
public final class StoreProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    /** Without the third, every thread that commits would keep a buffer outside the heap as large as its largest commit. */
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:MaxDirectMemorySize=160m",
            "-Djdk.nio.maxCachedBufferSize=262144",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private static final List<String> LIBRARIES =
            List.of("mongo-java-server", "h2-", "netty-", "slf4j-api", "slf4j-simple", "jspecify");

    private final JavaProcess process;
    private final int port;

    private StoreProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param flags more flags for its JVM
     * @throws IllegalStateException with the end of its log when it does not come up
     */
    public static StoreProcess start(Path data, int port, Path log, String... flags) {
        StoreProcess store = launch(data, port, log, flags);
        store.awaitReady();
        return store;
    }

    /** Starts it without waiting for it. */
    public static StoreProcess launch(Path data, int port, Path log, String... flags) {
        return new StoreProcess(JavaProcess.start("store", command(data, port, flags), log), port);
    }

    /** Waits until it answers. */
    public void awaitReady() {
        process.awaitReady(() -> FreePort.isServed(port), READY_WITHIN);
    }

    private static List<String> command(Path data, int port, String... flags) {
        List<String> command = new ArrayList<>(FLAGS);
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath(), EmbeddedStoreMain.class.getName()));
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        return command;
    }

    private static String classPath() {
        String own = ClassPath.holding(EmbeddedStoreMain.class);
        String libraries = ClassPath.ofThisJvm(name -> LIBRARIES.stream().anyMatch(name::startsWith));
        return own + java.io.File.pathSeparator + libraries;
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public JavaProcess process() {
        return process;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }
}
