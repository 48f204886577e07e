package org.safetyvalve.accountability.deadlines.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.store.ClockGuard;

/** Against the real store's clock. */
class DeadlineSweeperTest {
    private static final MongoClient CLIENT = MongoClients.create(Platform.storeUri("sweeper"));

    private final List<String> looked = new ArrayList<>();

    private final class Room implements Lapsing {
        private final String name;

        Room(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int lapse(Instant now) {
            looked.add(name);
            if (name.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            return 1;
        }
    }

    private void sweepAt(Clock clock) {
        ClockGuard guard = new ClockGuard(CLIENT.getDatabase("sweeper"), clock, Duration.ofSeconds(2));
        new DeadlineSweeper(List.of(new Room("broken"), new Room("sound")), guard, new SimpleMeterRegistry()).sweep();
    }

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Test
    void looksIntoEveryRoomAlsoAfterOneFailed() {
        sweepAt(Clock.systemUTC());

        assertThat(looked).containsExactly("broken", "sound");
    }

    @Test
    void decidesNothingOnAClockThatIsNotTheStores() {
        sweepAt(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5)));
        sweepAt(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-5)));

        assertThat(looked).isEmpty();
    }
}
