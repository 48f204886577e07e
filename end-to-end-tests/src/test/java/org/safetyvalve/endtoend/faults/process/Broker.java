package org.safetyvalve.endtoend.faults.process;

import java.nio.file.Path;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;

/** The broker, on a file system of its own. The harness speaks to it directly, the services through a wire. */
public final class Broker implements AutoCloseable {
    private final Tmpfs disk;
    private final Path log;
    private final int port = FreePort.any();
    private final int proxied = FreePort.any(port);
    private final Wire services = new Wire(0, proxied);
    private LocalBroker process;

    Broker(Path folder, int megabytes) {
        this.disk = Tmpfs.mount(folder.resolve("broker"), megabytes);
        this.log = folder.resolve("broker.log");
        this.process = launch();
        process.awaitReady();
    }

    private LocalBroker launch() {
        return LocalBroker.launch(
                disk.directory().resolve("data"),
                port,
                log,
                "-D" + LocalBroker.PROXIED_PORT + "=" + proxied,
                "-D" + LocalBroker.PROXY_PORT + "=" + services.port());
    }

    /** What the harness puts into {@code bootstrap.servers}. */
    public String bootstrap() {
        return process.bootstrap();
    }

    /** What the services do. */
    String bootstrapOfServices() {
        return "127.0.0.1:" + services.port();
    }

    /** Between the services and the broker. */
    public Wire services() {
        return services;
    }

    /** Its disk. */
    public Tmpfs disk() {
        return disk;
    }

    public boolean isRunning() {
        return process.process().isAlive();
    }

    /** Starts it when it does not run, and returns when it serves its topics. */
    public void start() {
        if (!isRunning()) {
            process = launch();
        }
        process.awaitReady();
    }

    public void kill() {
        process.kill();
    }

    public void freeze() {
        Shell.signal("STOP", process.process().pid());
    }

    public void thaw() {
        Shell.signal("CONT", process.process().pid());
    }

    @Override
    public void close() {
        process.kill();
        services.close();
        disk.close();
    }
}
