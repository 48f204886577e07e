package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.ClockGuard;

/**
 * The store tells its time in the answer to {@code hello}: an instance whose clock differs from it decides no deadline, because
 * a person's rights hang on it.
 */
public abstract class ClockConformance extends Capability {

    @Test
    void tellsItsTime() {
        Date time = database().runCommand(new Document("hello", 1)).getDate("localTime");
        assertThat(Duration.between(time.toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void letsOnlyAClockThatAgreesDecide() {
        Duration tolerance = Duration.ofMinutes(1);
        assertThat(new ClockGuard(database(), Clock.systemUTC(), tolerance).instant())
                .isPresent();
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        assertThat(new ClockGuard(database(), ahead, tolerance).instant()).isEmpty();
    }
}
