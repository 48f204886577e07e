package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible store on a port of this machine. On disk, an acknowledged write survives the death of the process at any
 * moment, and, as far as the device keeps what it was told to flush, of the machine.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 48;
    private static final int CONNECTION_THREADS = 48;
    private static final int RETENTION_MILLIS = 2_000;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final String FILE = "store.mv";

    private final MVStore store;
    private final MongoServer server;
    private final Gardener gardener;
    private final int port;

    private EmbeddedStore(MVStore store, int port) {
        this.store = store;
        this.gardener = new Gardener(store);
        this.server = new MongoServer(new StoreBackend(store));
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, CONNECTION_THREADS);
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the store in a directory, making it when there is none.
     *
     * @param port the port to listen on, 0 for a free one
     * @throws IllegalStateException when another process has it open, or the file is not readable
     * @throws UncheckedIOException when the directory cannot be made
     */
    public static EmbeddedStore open(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedStore(openFile(directory.resolve(FILE)), port);
    }

    /** A store that forgets everything when it is closed, on a free port. For tests that claim no durability. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().open(), 0);
    }

    private static MVStore openFile(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .autoCommitDisabled()
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("cannot open the store in " + file + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** The connection string of one database. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    /** Whether it still takes writes: after a failed write to the file it does not, and has to be opened again. */
    public boolean isHealthy() {
        return !store.isClosed();
    }

    @Override
    public void close() {
        gardener.close();
        server.shutdownNow();
    }
}
