package org.safetyvalve.endtoend;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What events bring about is true a little later. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(150);

    private Eventually() {}

    static void holds(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(POLL).untilAsserted(assertion);
    }

    static <T> T becomes(Callable<T> reading, Predicate<T> expected) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(reading, expected);
    }
}
