package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.process.JavaProcess;

/**
 * One instance of a service: a process with ports of its own, wires to its callers and to its store, and orders to what the harness
 * has put into it. Safe for concurrent use.
 */
public final class Instance implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final int PROBE_MILLIS = 2_000;
    private static final int KILLED = 137;
    private static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private final Service service;
    private final String name;
    private final List<String> command;
    private final Path orders;
    private final Path log;
    private final int port;
    private final Wire callers;
    private final Wire store;
    private volatile JavaProcess process;
    private volatile boolean wanted;
    private volatile boolean frozen;
    private int order;
    private String clock = "PT0S";
    private volatile long starts;

    /**
     * @param classPath what it is started from
     * @param settings more settings of the service
     */
    Instance(Service service, int number, String classPath, int storePort, List<String> settings, Path folder) {
        this.service = service;
        this.name = service.database() + "-" + number;
        this.orders = folder.resolve(name + ".orders");
        this.log = folder.resolve(name + ".log");
        this.port = FreePort.any();
        this.callers = new Wire(0, port);
        this.store = new Wire(0, storePort);
        this.command = new ArrayList<>(FLAGS);
        command.add("-Dsafetyvalve.faults.orders=" + orders.toAbsolutePath());
        command.addAll(List.of("-cp", classPath, service.mainClass(), "--server.port=" + port));
        command.add("--safetyvalve.store.uri=mongodb://127.0.0.1:" + store.port() + "/" + service.database());
        settings.forEach(setting -> command.add("--" + setting));
        order("");
    }

    public Service service() {
        return service;
    }

    public String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** Where its callers find it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + callers.port());
    }

    /** Between its callers and it. */
    public Wire callers() {
        return callers;
    }

    /** Between it and its store. */
    public Wire store() {
        return store;
    }

    /** Starts it, and wants it to run from now on. Does not wait for it. */
    public synchronized void start() {
        if (!isRunning()) {
            order("");
            frozen = false;
            process = JavaProcess.start(name, command, log);
            starts++;
        }
        wanted = true;
    }

    /** @throws IllegalStateException with the end of its log when it does not become ready in time, or ends */
    public void awaitReady() {
        process.awaitReady(this::isReady, READY_WITHIN);
    }

    /** Whether it says, itself, that it is ready. */
    public boolean isReady() {
        if (!isRunning() || frozen) {
            return false;
        }
        try {
            HttpURLConnection probe =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            try {
                return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                probe.disconnect();
            }
        } catch (IOException away) {
            return false;
        }
    }

    /** How often it was started. */
    public long starts() {
        return starts;
    }

    public boolean isRunning() {
        JavaProcess now = process;
        return now != null && now.isAlive();
    }

    /** Whether it is to run: whoever keeps the processes starts it again when it does not. */
    boolean isWanted() {
        return wanted;
    }

    /** Whether it ended, by a signal 9 or a halt that means the same. */
    boolean wasKilled() {
        JavaProcess now = process;
        return now != null && !now.isAlive() && now.exitStatus() == KILLED;
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        process.kill();
    }

    /** Asks it to end, and waits; it is not started again by itself. */
    public synchronized void stop() {
        wanted = false;
        if (frozen) {
            thaw();
        }
        if (process != null) {
            process.stop();
        }
    }

    /** SIGSTOP: it stands still, and does not know it. */
    public synchronized void freeze() {
        if (isRunning()) {
            frozen = true;
            Shell.signal("STOP", process.pid());
        }
    }

    /** SIGCONT. */
    public synchronized void thaw() {
        if (isRunning()) {
            Shell.signal("CONT", process.pid());
        }
        frozen = false;
    }

    /**
     * Lets it halt at a point.
     *
     * @param point as {@code after ledger.insertMany 3}: before or after which step, and at which time that it is reached from now; empty for
     *     no point
     */
    public synchronized void haltAt(String point) {
        order(point);
    }

    /** Sets its clock so much ahead of the machine's; negative for behind. */
    public synchronized void setClock(Duration ahead) {
        clock = ahead.toString();
        order("");
    }

    private void order(String halt) {
        order++;
        Path written = orders.resolveSibling(name + ".orders.new");
        try {
            Files.writeString(written, "clock=" + clock + "\nhalt=" + halt + "\nnumber=" + order + "\n");
            Files.move(written, orders, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        wanted = false;
        if (process != null) {
            process.kill();
        }
        callers.close();
        store.close();
    }
}
