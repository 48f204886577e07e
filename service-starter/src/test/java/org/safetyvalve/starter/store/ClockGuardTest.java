package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Stores;

/** Design section 4, rule 9: an instance whose clock is more than 2 s from the store's decides no deadline. */
class ClockGuardTest {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    @ParameterizedTest(name = "{0} ms: {1}")
    @CsvSource({"0, true", "1500, true", "-1500, true", "5000, false", "-5000, false", "86400000, false"})
    void decidesOnlyWithAClockThatAgreesWithTheStores(long skew, boolean may) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(skew));
        assertThat(new ClockGuard(Stores.newDatabase(), clock, TOLERANCE)
                        .instant()
                        .isPresent())
                .isEqualTo(may);
    }

    @Test
    void decidesNothingWhenTheStoreDoesNotTellItsTime() {
        String name = Names.next("clock");
        try (CutProxy proxy = new CutProxy(Platform.storeUri(name));
                MongoClient client = Stores.connect(proxy.uri())) {
            proxy.goAway();
            assertThat(new ClockGuard(client.getDatabase(name), Clock.systemUTC(), TOLERANCE).instant())
                    .isEmpty();
        }
    }

    @Test
    void noticesAClockThatJumpsAtOnce() {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        ClockGuard guard = new ClockGuard(Stores.newDatabase(), clock(ahead), TOLERANCE);
        assertThat(guard.instant()).isPresent();
        for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            ahead.set(jump);
            assertThat(guard.instant()).isEmpty();
        }
        ahead.set(Duration.ZERO);
        assertThat(guard.instant()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void letsACommandThroughThatHangsOnNoDeadline(long hours) {
        Instant now = Instant.now();
        Instant ours = now.plus(Duration.ofHours(hours));
        ClockGuard wrong =
                new ClockGuard(Stores.newDatabase(), clock(new AtomicReference<>(Duration.ofHours(hours))), TOLERANCE);
        Instant between = now.plus(Duration.ofMinutes(30 * hours));
        assertThatThrownBy(() -> wrong.requireFor(ours, at -> !at.isBefore(between)))
                .isInstanceOf(StoreUnavailableException.class);
        Instant tomorrow = now.plus(Duration.ofDays(1));
        wrong.requireFor(ours, at -> !at.isBefore(tomorrow));
    }

    private static Clock clock(AtomicReference<Duration> ahead) {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(ahead.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
