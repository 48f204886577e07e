package org.safetyvalve.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.safetyvalve.platform.process.JavaProcess;

/** The processes that run. They are stopped in the reverse of the order in which they were started. */
final class Household {

    private final List<JavaProcess> running = new ArrayList<>();
    private final Consumer<JavaProcess> register;
    private boolean stopping;

    /** @param register is told of every process before it counts as one of these */
    Household(Consumer<JavaProcess> register) {
        this.register = register;
    }

    /** @throws IllegalStateException when everything is being stopped; the process is stopped too */
    synchronized JavaProcess add(JavaProcess process) {
        if (stopping) {
            process.kill();
            throw new IllegalStateException("stopping");
        }
        register.accept(process);
        running.add(process);
        return process;
    }

    /** One that has ended though nobody stopped it. */
    synchronized Optional<JavaProcess> ended() {
        return stopping
                ? Optional.empty()
                : running.stream().filter(process -> !process.isAlive()).findFirst();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Asks each to end and waits for it: pages first, then the services, then the broker, last the store. */
    void stop() {
        List<JavaProcess> last = beginStopping();
        List<Thread> waves = new ArrayList<>();
        for (int i = last.size() - 1; i >= 0; i--) {
            JavaProcess process = last.get(i);
            if (isInfrastructure(process)) {
                joinAll(waves);
                process.stop();
            } else {
                Thread wave = new Thread(process::stop, "stop-" + process.name());
                wave.start();
                waves.add(wave);
            }
        }
        joinAll(waves);
    }

    private synchronized List<JavaProcess> beginStopping() {
        stopping = true;
        List<JavaProcess> last = List.copyOf(running);
        running.clear();
        return last;
    }

    private static boolean isInfrastructure(JavaProcess process) {
        return process.name().equals("kafka") || process.name().equals("store");
    }

    private static void joinAll(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }
}
