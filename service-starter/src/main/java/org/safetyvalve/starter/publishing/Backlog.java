package org.safetyvalve.starter.publishing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.safetyvalve.starter.events.SealedEvent;

/** Events that wait in memory: how many, and about how many bytes they take there. Safe for concurrent use. */
final class Backlog {
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    void add(SealedEvent event) {
        events.incrementAndGet();
        bytes.addAndGet(bytes(event));
    }

    void remove(SealedEvent event) {
        events.decrementAndGet();
        bytes.addAndGet(-bytes(event));
    }

    int events() {
        return events.get();
    }

    long bytes() {
        return bytes.get();
    }

    /** Not to the byte: counted at every command, it must cost nothing. */
    private static long bytes(SealedEvent event) {
        return event.headerLines().length() + event.body().length;
    }
}
