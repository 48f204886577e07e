package org.safetyvalve.platform.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps the file from growing without end: every commit appends what changed and leaves the old behind, and what still lives of mostly
 * dead parts is written anew, a little at a time, so that their space can be used again.
 */
final class Gardener implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;
    private static final long LAST_ROUND_SECONDS = 10;
    private static final int WANTED_FILL_PERCENT = 50;
    private static final int WRITE_AT_MOST = 8 * 1024 * 1024;

    private final MVStore store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-gardener");
        thread.setDaemon(true);
        return thread;
    });

    Gardener(MVStore store) {
        this.store = store;
        thread.scheduleWithFixedDelay(this::tend, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tend() {
        try {
            if (!store.isClosed()) {
                store.compact(WANTED_FILL_PERCENT, WRITE_AT_MOST);
            }
        } catch (MVStoreException e) {
            // The store has closed itself because the file cannot be written; whoever asks its health sees it.
            thread.shutdown();
        }
    }

    /** Waits for the round under way: an interrupt would close the file under the store. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
