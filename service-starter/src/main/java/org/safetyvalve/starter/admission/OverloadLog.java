package org.safetyvalve.starter.admission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator once that refusing has begun and once that it has ended, not at each request. */
final class OverloadLog {
    private static final Logger log = LoggerFactory.getLogger(OverloadLog.class);

    /** Refusing has ended when nobody was refused for as long as this. */
    private static final long QUIET_NANOS = Duration.ofSeconds(5).toNanos();
    /** An account that goes on taking more than its share is named again after this. */
    private static final long NAMED_AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private static final int MOST_ACCOUNTS = 100;

    private final Kind kind;
    private final AtomicLong refused = new AtomicLong();
    private volatile long lastRefusalNanos;
    private final Map<String, Long> named = new LinkedHashMap<>();

    OverloadLog(Kind kind) {
        this.kind = kind;
    }

    void refused(Gate gate) {
        lastRefusalNanos = System.nanoTime();
        if (refused.getAndIncrement() == 0) {
            log.warn(
                    "OVERLOAD: all {} places for {}s are taken and {} wait; what comes beyond is refused (503) until this"
                            + " eases",
                    gate.places(),
                    kind.code(),
                    gate.waiting());
        }
    }

    void admitted() {
        if (refused.get() > 0 && System.nanoTime() - lastRefusalNanos > QUIET_NANOS) {
            long count = refused.getAndSet(0);
            if (count > 0) {
                log.info("OVERLOAD ended: places for {}s are free again; {} were refused (503)", kind.code(), count);
            }
        }
    }

    /** Names an account that takes more than its share, once a minute. */
    synchronized void refused(String account, int share) {
        long now = System.nanoTime();
        Long before = named.get(account);
        if (before != null && now - before < NAMED_AGAIN_NANOS) {
            return;
        }
        named.remove(account);
        named.put(account, now);
        if (named.size() > MOST_ACCOUNTS) {
            named.remove(named.keySet().iterator().next());
        }
        log.warn(
                "{} has {} of the places for {}s, its share; what it asks beyond is refused (429)",
                account,
                share,
                kind.code());
    }
}
