package org.safetyvalve.starter.consuming;

import java.util.HashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Binds the consumers off the thread that starts the service. Binding asks the broker for a topic's partitions and waits
 * two minutes for each binding when it is away; a service has to answer all the same.
 */
final class BackgroundBindings extends InputBindingLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BackgroundBindings.class);
    private static final long STOPS_WITHIN_SECONDS = 5;

    private final ExecutorService binding = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "bindings");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean started;

    BackgroundBindings(BindingService service, ListableBeanFactory beans) {
        super(service, new HashMap<>(beans.getBeansOfType(Bindable.class)));
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            binding.execute(this::bind);
        }
    }

    private void bind() {
        try {
            super.start();
        } catch (RuntimeException failed) {
            if (started) {
                log.error("The consumers can't be bound", failed);
            }
        }
    }

    @Override
    public void stop() {
        started = false;
        binding.shutdownNow();
        try {
            if (!binding.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                log.warn("The consumers are still being bound");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        super.stop();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
