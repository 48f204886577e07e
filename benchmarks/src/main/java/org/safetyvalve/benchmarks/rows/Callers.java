package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at the same time, each on a thread of its own. */
final class Callers {
    private Callers() {}

    /** The work of one of them. */
    interface Work {
        /** @param caller from 0 */
        void run(int caller) throws Exception;
    }

    /** Runs all to their end; the first failure is thrown when all have ended. */
    static void run(int callers, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int one = caller;
                running.add(threads.submit(() -> {
                    work.run(one);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
