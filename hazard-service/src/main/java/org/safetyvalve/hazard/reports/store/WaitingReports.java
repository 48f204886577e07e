package org.safetyvalve.hazard.reports.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.safetyvalve.hazard.HazardProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for reports whose instance ended, or whose store went away, before they became hazards. Every instance does. */
@Component
class WaitingReports {
    private static final Logger log = LoggerFactory.getLogger(WaitingReports.class);

    private final PublicReports reports;
    private final Clock clock;
    private final int batch;

    WaitingReports(PublicReports reports, Clock clock, HazardProperties properties) {
        this.reports = reports;
        this.clock = clock;
        this.batch = properties.deadlines().batch();
    }

    @Scheduled(fixedDelayString = "${safetyvalve.hazard.deadlines.every:5s}")
    void record() {
        try {
            reports.recordWaiting(clock.instant().truncatedTo(ChronoUnit.MILLIS), batch);
        } catch (RuntimeException unavailable) {
            log.warn("Reports of the public wait for the next round: {}", unavailable.toString());
        }
    }
}
