package org.safetyvalve.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.JavaProcess;

class HouseholdTest {

    @TempDir
    Path directory;

    /** Writes its name into a file when it is told to end. */
    static final class Guest {
        public static void main(String... arguments) throws Exception {
            Path log = Path.of(arguments[0]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Thread.sleep(200);
                    Files.writeString(
                            log,
                            arguments[1] + "\n",
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.APPEND);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            Files.createFile(Path.of(arguments[0] + "." + arguments[1]));
            Thread.sleep(60_000);
        }
    }

    @Test
    void stopsTheServicesFirstThenTheBrokerThenTheStore() throws IOException {
        Household household = new Household(process -> {});
        for (String name : List.of("store", "kafka", "hazard")) {
            household.add(guest(name));
        }

        household.stop();

        assertThat(Files.readAllLines(directory.resolve("stopped"))).containsExactly("hazard", "kafka", "store");
        assertThatThrownBy(() -> household.add(guest("late"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesOneThatEndsByItself() {
        Household household = new Household(process -> {});
        JavaProcess guest = household.add(guest("kafka"));
        assertThat(household.ended()).isEmpty();

        guest.kill();

        assertThat(household.ended()).contains(guest);
        household.stop();
        assertThat(household.ended()).isEmpty();
    }

    @Test
    void whatAKilledQuickStartLeftBehindIsEndedByTheNext() throws IOException {
        try (DataDirectory data = DataDirectory.open(directory.resolve("data"))) {
            Leftovers leftovers = new Leftovers(data);
            JavaProcess left = guest("hazard");
            leftovers.remember(left);

            assertThat(leftovers.end()).isOne();

            assertThat(left.isAlive()).isFalse();
            assertThat(leftovers.end()).isZero();
        }
    }

    private JavaProcess guest(String name) {
        Path log = directory.resolve("stopped");
        JavaProcess process = JavaProcess.start(
                name,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ClassPath.holding(Guest.class),
                        Guest.class.getName(),
                        log.toString(),
                        name),
                directory.resolve(name + ".log"));
        process.awaitReady(() -> Files.exists(Path.of(log + "." + name)), Duration.ofSeconds(20));
        return process;
    }
}
