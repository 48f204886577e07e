package org.safetyvalve.hazard.deadlines;

import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.starter.store.ClockGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds for deadlines that have passed. Every instance does; the version of the hazard decides which one
 * writes. An instance whose clock differs from the store's decides nothing.
 */
@Component
class DeadlineSweeper {
    private static final Logger log = LoggerFactory.getLogger(DeadlineSweeper.class);

    private final HazardBook hazards;
    private final ClockGuard guard;
    private final HazardProperties.Deadlines properties;

    DeadlineSweeper(HazardBook hazards, ClockGuard guard, HazardProperties properties) {
        this.hazards = hazards;
        this.guard = guard;
        this.properties = properties.deadlines();
    }

    @Scheduled(fixedDelayString = "${safetyvalve.hazard.deadlines.every:5s}")
    void sweep() {
        try {
            guard.instant().ifPresent(now -> hazards.lapse(now, properties.batch()));
        } catch (RuntimeException unavailable) {
            log.warn("Deadlines wait for the next round: {}", unavailable.toString());
        }
    }
}
