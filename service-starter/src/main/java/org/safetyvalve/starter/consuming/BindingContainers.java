package org.safetyvalve.starter.consuming;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The consumers of the bindings. One that has stopped though nobody stopped it, as the framework has it do at an {@link
 * Error}, is an alarm, keeps its instance from being ready, and is started again. One that waits for the broker to come has
 * not stopped.
 */
final class BindingContainers implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(BindingContainers.class);

    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();

    void add(AbstractMessageListenerContainer<?, ?> container) {
        containers.add(container);
    }

    @Override
    public Health health() {
        List<String> stopped = stopped().stream().map(BindingContainers::name).toList();
        return stopped.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stopped", stopped).build();
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void startAgain() {
        for (AbstractMessageListenerContainer<?, ?> container : stopped()) {
            log.error("ALARM: the consumer {} has stopped by itself: it is started again", name(container));
            try {
                container.start();
            } catch (RuntimeException failed) {
                log.error("The consumer {} can't be started yet", name(container), failed);
            }
        }
    }

    private List<AbstractMessageListenerContainer<?, ?>> stopped() {
        return containers.stream()
                .filter(container -> !container.isInExpectedState())
                .toList();
    }

    private static String name(AbstractMessageListenerContainer<?, ?> container) {
        return String.valueOf(container.getListenerId());
    }
}
