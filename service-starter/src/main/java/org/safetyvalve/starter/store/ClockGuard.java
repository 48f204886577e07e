package org.safetyvalve.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this instance's clock may decide a deadline: only when it agrees with the store's, because a person's rights
 * hang on it and a wrong clock can't be undone. Safe for concurrent use.
 */
public final class ClockGuard {
    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);
    private static final Duration VALIDITY = Duration.ofSeconds(10);

    private final MongoDatabase database;
    private final Clock clock;
    private final Duration tolerance;
    private long measuredAtNanos;
    private boolean measured;
    private boolean agrees;

    public ClockGuard(MongoDatabase database, Clock clock, Duration tolerance) {
        this.database = database;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /**
     * Whether the clocks agree, by a measurement at most 10 s old on the monotonic clock; false when the store doesn't
     * tell its time.
     */
    public synchronized boolean mayDecide() {
        if (!measured || System.nanoTime() - measuredAtNanos > VALIDITY.toNanos()) {
            agrees = measure();
            measured = true;
            measuredAtNanos = System.nanoTime();
        }
        return agrees;
    }

    private boolean measure() {
        try {
            Instant before = clock.instant();
            Date stores = database.runCommand(new Document("hello", 1)).getDate("localTime");
            Instant after = clock.instant();
            if (stores == null) {
                log.warn("The store doesn't tell its time; this instance decides no deadline");
                return false;
            }
            Instant theirs = stores.toInstant();
            boolean within = theirs.isAfter(before.minus(tolerance)) && theirs.isBefore(after.plus(tolerance));
            if (!within) {
                log.warn(
                        "This instance's clock ({}) differs from the store's ({}) by more than {}; it decides no"
                                + " deadline until they agree",
                        after,
                        theirs,
                        tolerance);
            }
            return within;
        } catch (MongoException unavailable) {
            return false;
        }
    }
}
