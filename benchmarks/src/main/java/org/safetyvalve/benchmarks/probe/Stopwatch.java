package org.safetyvalve.benchmarks.probe;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures how long each event takes from one step to the other, and writes it to a file: two longs an event. */
final class Stopwatch {
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private final DataOutputStream file;

    Stopwatch(Path file) throws IOException {
        this.file = new DataOutputStream(Files.newOutputStream(file));
    }

    /** The event is in the store. One that still lies in an outbox is offered again: the first time counts. */
    void written(String id) {
        running.putIfAbsent(id, System.nanoTime());
    }

    /** The event is on the topic: notes when it was written (epoch milliseconds) and how long it took (nanoseconds). */
    void acknowledged(String id) {
        Long since = running.remove(id);
        if (since != null) {
            long took = System.nanoTime() - since;
            note(System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(took), took);
        }
    }

    private synchronized void note(long writtenAt, long took) {
        try {
            file.writeLong(writtenAt);
            file.writeLong(took);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
