package org.safetyvalve.quickstart.campaign;

import java.time.Duration;
import java.util.Optional;

/** Waiting before asking again. */
final class Pauses {

    private static final long MILLIS = 400;
    private static final long LONGEST_SECONDS = 60;

    private Pauses() {}

    /** @throws CampaignException when the thread is interrupted */
    static void briefly() {
        of(Duration.ofMillis(MILLIS));
    }

    /**
     * As long as a service asked for, at most a minute; briefly when it didn't say.
     *
     * @param retryAfter the header Retry-After of its answer, in seconds
     */
    static void untilWelcome(Optional<String> retryAfter) {
        Optional<Duration> asked = retryAfter
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_SECONDS)));
        of(asked.orElse(Duration.ofMillis(MILLIS)));
    }

    private static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampaignException("interrupted", e);
        }
    }
}
