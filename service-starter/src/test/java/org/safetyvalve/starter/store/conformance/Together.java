package org.safetyvalve.starter.store.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that start at the same moment. */
final class Together {
    private static final long SECONDS = 60;

    /** What one of them does. */
    interface Part<T> {
        T run(int which) throws Exception;
    }

    private Together() {}

    /** Runs it on as many threads and gives back what each returned. */
    static <T> List<T> run(int threads, Part<T> part) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int which = thread;
                parts.add(pool.submit(() -> {
                    start.await();
                    return part.run(which);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> done : parts) {
                results.add(done.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
