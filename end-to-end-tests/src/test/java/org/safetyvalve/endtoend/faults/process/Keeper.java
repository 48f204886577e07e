package org.safetyvalve.endtoend.faults.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts an instance again that was killed, and no other: one that ends by itself is a finding. */
final class Keeper implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final List<Instance> instances;
    private final List<String> endedByThemselves = new ArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "keeper");
        thread.setDaemon(true);
        return thread;
    });

    Keeper(List<Instance> instances) {
        this.instances = instances;
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (Instance instance : instances) {
            if (instance.isWanted() && !instance.isRunning()) {
                if (!instance.wasKilled()) {
                    note(instance);
                }
                instance.start();
            }
        }
    }

    private synchronized void note(Instance instance) {
        endedByThemselves.add(instance.name() + " ended by itself; see " + instance.log());
    }

    /** What ended without being killed since this was last asked. */
    synchronized List<String> takeEndedByThemselves() {
        List<String> taken = List.copyOf(endedByThemselves);
        endedByThemselves.clear();
        return taken;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            looking.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
