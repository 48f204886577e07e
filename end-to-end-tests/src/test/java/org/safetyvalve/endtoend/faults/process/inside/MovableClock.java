package org.safetyvalve.endtoend.faults.process.inside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, or as much ahead of it as it is told. */
final class MovableClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** @param by negative for behind */
    void setAhead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), ahead);
    }
}
