package org.safetyvalve.accountability.deadlines;

import java.time.Instant;

/** A room whose records wait for somebody until a deadline (port). */
public interface Lapsing {

    /** The room's name, for logs and metrics. */
    String name();

    /**
     * Acts on the silence of every record whose clock has lapsed at this instant: once each, whoever else is doing the same.
     *
     * @return on how many it acted
     */
    int lapse(Instant now);
}
