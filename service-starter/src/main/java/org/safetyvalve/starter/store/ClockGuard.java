package org.safetyvalve.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this instance's clock may decide a deadline: only while it agrees with the store's, because a person's rights
 * hang on it and what a wrong clock decides can't be undone. The store is asked every 10 s; in between its time is reckoned on by
 * the monotonic clock, so that a clock that jumps is noticed at once. Safe for concurrent use.
 */
public final class ClockGuard {
    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);
    private static final Duration VALIDITY = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final Clock clock;
    private final Duration tolerance;
    private volatile @Nullable Reading reading;
    private boolean failed;
    private long failedAtNanos;
    private boolean warned;

    /** What the store said its time was at some moment between two of the monotonic clock's. */
    private record Reading(Instant time, long askedAtNanos, long answeredAtNanos) {
        Instant earliest(long nanos) {
            return time.plusNanos(nanos - answeredAtNanos);
        }

        Instant latest(long nanos) {
            return time.plusNanos(nanos - askedAtNanos);
        }
    }

    public ClockGuard(MongoDatabase database, Clock clock, Duration tolerance) {
        this.database = database;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** What time it is for deciding deadlines; empty while the clocks do not agree or the store doesn't tell its time. */
    public synchronized Optional<Instant> instant() {
        Reading valid = valid();
        if (valid == null) {
            return Optional.empty();
        }
        Instant ours = clock.instant();
        long nanos = System.nanoTime();
        boolean agree = ours.isAfter(valid.earliest(nanos).minus(tolerance))
                && ours.isBefore(valid.latest(nanos).plus(tolerance));
        tell(agree, ours, valid.latest(nanos));
        return agree ? Optional.of(ours) : Optional.empty();
    }

    /** A reading of the last 10 s. After one that failed the store is left alone for a second: it may hang. */
    private @Nullable Reading valid() {
        Reading last = reading;
        if (last != null && System.nanoTime() - last.answeredAtNanos() <= VALIDITY.toNanos()) {
            return last;
        }
        if (failed && System.nanoTime() - failedAtNanos < REST.toNanos()) {
            return null;
        }
        Reading now = read();
        failed = now == null;
        failedAtNanos = System.nanoTime();
        if (now != null) {
            reading = now;
        }
        return now;
    }

    /**
     * Lets a command through unless it hangs on a deadline that this instance may not decide: one that has passed at the
     * command's instant, or by the store's time.
     *
     * @param at when the command happens, by this instance's clock
     * @param hangsOnADeadline whether at some instant a deadline has passed that the command depends on
     * @throws StoreUnavailableException when it does, and the clocks do not agree
     */
    public void requireFor(Instant at, Predicate<Instant> hangsOnADeadline) {
        boolean hangs = hangsOnADeadline.test(at) || hangsOnADeadline.test(storesTime(at));
        if (hangs && instant().isEmpty()) {
            throw new StoreUnavailableException(
                    new IllegalStateException("this instance's clock may not decide a deadline"));
        }
    }

    /** As reckoned from when it last told it. */
    private Instant storesTime(Instant otherwise) {
        Reading last = reading;
        if (last == null) {
            synchronized (this) {
                last = valid();
            }
        }
        return last == null ? otherwise : last.latest(System.nanoTime());
    }

    /** An answer that took longer than the tolerance tells nothing. */
    private @Nullable Reading read() {
        try {
            long asked = System.nanoTime();
            Date time = database.runCommand(new Document("hello", 1)).getDate("localTime");
            long answered = System.nanoTime();
            if (time == null) {
                log.warn("The store doesn't tell its time; this instance decides no deadline");
            }
            boolean tells = time != null && answered - asked <= tolerance.toNanos();
            return tells ? new Reading(time.toInstant(), asked, answered) : null;
        } catch (MongoException unavailable) {
            return null;
        }
    }

    /** Once each time that it becomes so. */
    private void tell(boolean agree, Instant ours, Instant theirs) {
        if (!agree && !warned) {
            log.warn(
                    "This instance's clock ({}) differs from the store's ({}) by more than {}; it decides no deadline"
                            + " until they agree",
                    ours,
                    theirs,
                    tolerance);
        }
        warned = !agree;
    }
}
