package org.safetyvalve.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safetyvalve.platform.process.FreePort;

/**
 * The durable MongoDB-compatible store of {@code ops/durable-store} (FerretDB on PostgreSQL with DocumentDB) on a port and with data of
 * its own: what a test needs that kills its store, or that claims something of a store on a disk. It takes about two seconds to start.
 * It is gone, with its data, when it is closed or when this JVM has ended, however that ended.
 *
 * <p>Not every machine can have it: see {@link #whyNot()}, and for a test the annotation
 * {@link org.safetyvalve.platform.testing.NeedsDurableStore}.
 */
public final class DurableStore implements AutoCloseable {

    /** Below the ports that the system gives away, so that nobody takes it while the store is down; PostgreSQL's is 10,000 above. */
    private static final int LOWEST_PORT = 12_000;

    private static final int HIGHEST_PORT = 16_999;
    private static final int POSTGRESQL_ABOVE = 10_000;
    private static final int PORTS_TRIED = 200;

    private final DurableStoreScript script;
    private final int port;
    private final Path data;
    private final Thread atExit = new Thread(this::remove, "durable-store-exit");
    private final Process watch;

    private DurableStore(DurableStoreScript script, int port, Path data) {
        this.script = script;
        this.port = port;
        this.data = data.toAbsolutePath();
        this.watch = removeWhenThisJvmIsGone();
    }

    /**
     * Why this machine can't have the store, for a person to read; empty when it can. The first call installs what is missing, which
     * takes minutes on a bare machine and nothing after that.
     */
    public static Optional<String> whyNot() {
        return DurableStoreScript.whyNot();
    }

    /**
     * Starts a store.
     *
     * @param data its folder, made when it is not there and deleted by {@link #close()}
     * @throws IllegalStateException when the machine can't have it, or with what the script said when it does not come up
     */
    public static DurableStore open(Path data) {
        whyNot().ifPresent(reason -> {
            throw new IllegalStateException("no durable store here: " + reason);
        });
        DurableStore store = new DurableStore(DurableStoreScript.find(), freePort(), data);
        Runtime.getRuntime().addShutdownHook(store.atExit);
        try {
            store.start();
            return store;
        } catch (IllegalStateException failed) {
            store.close();
            throw failed;
        }
    }

    private static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT + 1))
                .limit(PORTS_TRIED)
                .filter(port -> !FreePort.isServed(port) && !FreePort.isServed(port + POSTGRESQL_ABOVE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port for the durable store"));
    }

    /** Its connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/";
    }

    /** The connection string of one database. */
    public String uri(String database) {
        return uri() + database;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Starts it again on the same port and data, and returns when it takes connections. Nothing happens when it runs. */
    public void start() {
        script.run("start", port, "--data", data.toString());
    }

    /** Ends it in order. */
    public void stop() {
        script.run("stop", port);
    }

    /** Ends all of its processes as {@code kill -9} does. */
    public void crash() {
        script.run("crash", port);
    }

    /**
     * Ends PostgreSQL alone as {@code kill -9} does: FerretDB goes on and answers every command with an error, until {@link #start()}.
     *
     * @throws IllegalStateException when it does not run
     */
    public void crashDatabase() {
        String listening = "-D /data -p " + (port + POSTGRESQL_ABOVE);
        ProcessHandle postgresql = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("bin/postgres " + listening))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL runs with " + listening));
        Stream<ProcessHandle> backends = postgresql.children();
        postgresql.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postgresql.onExit().join();
    }

    /** Stops all of its processes where they are: connections stay open and nobody answers. */
    public void freeze() {
        script.run("freeze", port);
    }

    /** Lets them go on. */
    public void thaw() {
        script.run("thaw", port);
    }

    /** Ends it, frozen or not, and deletes its data. */
    @Override
    public synchronized void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingAlready) {
            return;
        }
        remove();
    }

    private void remove() {
        script.run("crash", port);
        script.run("destroy", port);
        watch.destroy();
    }

    /** A killed test runs no shutdown hook, and the store's processes are nobody's children. */
    private Process removeWhenThisJvmIsGone() {
        try {
            return new ProcessBuilder(
                            "setsid",
                            "sh",
                            "-c",
                            "tail --pid=\"$1\" -f /dev/null; \"$2\" crash --port \"$3\"; \"$2\" destroy --port \"$3\"",
                            "durable-store-watch",
                            String.valueOf(ProcessHandle.current().pid()),
                            script.path().toString(),
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
