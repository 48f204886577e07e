package org.safetyvalve.console.services;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * How many pages wait for one service at a time. Without it a service that takes its time would sooner or later have every
 * page waiting for it, also those that need it for a part only. Safe for concurrent use.
 */
final class Calls {

    private final List<Semaphore> free;

    /** @param most for each service */
    Calls(int most) {
        free = Arrays.stream(Service.values())
                .map(service -> new Semaphore(most))
                .toList();
    }

    /** Whether the service may be called now; whoever may says when it has ended. */
    boolean begin(Service service) {
        return free.get(service.ordinal()).tryAcquire();
    }

    void end(Service service) {
        free.get(service.ordinal()).release();
    }
}
