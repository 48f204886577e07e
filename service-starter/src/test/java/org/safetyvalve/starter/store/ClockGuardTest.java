package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(new ClockGuard(Stores.newDatabase(), clock, TOLERANCE).mayDecide())
                .isEqualTo(may);
    }

    @Test
    void decidesNothingWhenTheStoreDoesNotTellItsTime() {
        String name = Names.next("clock");
        try (CutProxy proxy = new CutProxy(Platform.storeUri(name));
                MongoClient client = Stores.connect(proxy.uri())) {
            proxy.goAway();
            assertThat(new ClockGuard(client.getDatabase(name), Clock.systemUTC(), TOLERANCE).mayDecide())
                    .isFalse();
        }
    }
}
