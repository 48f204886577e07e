package org.safetyvalve.starter.store.conformance;

import java.time.Duration;

/** How long the suite waits for what a store must come to in the end. */
final class Patience {
    /** Seconds; less for a store that is known to be broken, and never comes to it. */
    static final String SETTING = "safetyvalve.conformance.patience";

    private static final int SECONDS = 60;

    private Patience() {}

    static Duration soon() {
        return Duration.ofSeconds(Integer.getInteger(SETTING, SECONDS));
    }
}
