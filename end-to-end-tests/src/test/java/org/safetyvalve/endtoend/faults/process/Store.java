package org.safetyvalve.endtoend.faults.process;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.safetyvalve.platform.store.DurableStore;

/** The durable store, on a file system of its own. The harness speaks to it directly, each instance through a wire of its own. */
public final class Store implements AutoCloseable {
    /** So that what it logs ahead fits on a small disk. */
    private static final String SMALL = "\nmax_wal_size = 160MB\nmin_wal_size = 32MB\ncheckpoint_timeout = 60s\n";

    private final Tmpfs disk;
    private final DurableStore server;
    private final MongoClient client;

    Store(Path folder, int megabytes) {
        this.disk = Tmpfs.mount(folder.resolve("store"), megabytes);
        Path data = disk.directory().resolve("data");
        this.server = DurableStore.open(data);
        server.stop();
        try {
            Files.writeString(data.resolve("postgresql.conf"), SMALL, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        this.client = MongoClients.create(server.uri());
    }

    int port() {
        return server.port();
    }

    /** A service's database, as only the harness may look at it. */
    public MongoDatabase database(Service service) {
        return client.getDatabase(service.database());
    }

    /** Whether it takes a megabyte of nothing, in a database of nobody's. */
    public boolean takesAMegabyte() {
        byte[] noise = new byte[1 << 20];
        ThreadLocalRandom.current().nextBytes(noise);
        try {
            client.getDatabase("harness").getCollection("noise").insertOne(new Document("noise", noise));
            return true;
        } catch (MongoException refused) {
            return false;
        }
    }

    /** Its disk. */
    public Tmpfs disk() {
        return disk;
    }

    /** Starts what of it does not run, and returns when it takes connections. */
    public void start() {
        server.start();
    }

    /** {@code kill -9} of all of it. */
    public void crash() {
        server.crash();
    }

    /** {@code kill -9} of PostgreSQL alone: the gateway before it then answers errors, which a driver takes for answers. */
    public void crashDatabase() {
        server.crashDatabase();
    }

    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        disk.close();
    }
}
