package org.safetyvalve.accountability.deadlines.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for lapsed clocks, on every instance: what several notice is decided once, by the record's version. An instance
 * whose clock does not agree with the store's decides nothing.
 */
@Component
class DeadlineSweeper {
    private static final Logger log = LoggerFactory.getLogger(DeadlineSweeper.class);

    private final List<Lapsing> rooms;
    private final ClockGuard guard;
    private final MeterRegistry meters;

    DeadlineSweeper(List<Lapsing> rooms, ClockGuard guard, MeterRegistry meters) {
        this.rooms = rooms;
        this.guard = guard;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${safetyvalve.accountability.deadlines.interval:5s}")
    void sweep() {
        guard.instant().ifPresent(now -> rooms.forEach(room -> sweep(room, now)));
    }

    /** A room that fails is tried again at the next look; the others are swept all the same. */
    private void sweep(Lapsing room, Instant now) {
        try {
            int lapsed = room.lapse(now);
            meters.counter("safetyvalve.deadlines.lapsed", "room", room.name()).increment(lapsed);
        } catch (StoreUnavailableException | OutcomeUnknownException away) {
            log.warn("Deadlines of {} wait for the store: {}", room.name(), away.toString());
        } catch (RuntimeException failed) {
            log.error("Deadlines of {} could not be looked at", room.name(), failed);
        }
    }
}
