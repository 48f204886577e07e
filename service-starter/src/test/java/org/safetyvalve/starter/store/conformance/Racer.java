package org.safetyvalve.starter.store.conformance;

import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.ConcurrentChangeException;

/**
 * An instance of a service in a process of its own, that gives the same units new names as fast as it can and says of each
 * command that was acknowledged which version it won.
 */
final class Racer {
    static final String DONE = "done";
    static final Units UNITS = new Units("units", "unit-events");
    private static final int ROOM = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Racer() {}

    /** A command that was acknowledged: the unit's version after it, and the name that it gave. */
    record Won(String unit, long version, String name) {}

    static Aggregates aggregates(MongoDatabase database) {
        return new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing(ROOM));
    }

    /** Starts one; it ends after as many commands. */
    static JavaProcess start(String uri, String name, int commands, List<String> units, Path said) {
        return JavaProcess.start(
                name,
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        ClassPath.ofThisJvm(entry -> true),
                        Racer.class.getName(),
                        uri,
                        name,
                        String.valueOf(commands),
                        String.join(",", units)),
                said);
    }

    /** What a racer has said so far. A line that its death cut off was not said. */
    static List<Won> won(Path said) throws IOException {
        String all = Files.exists(said) ? Files.readString(said) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("won "))
                .map(line -> line.split(" "))
                .map(words -> new Won(words[1], Long.parseLong(words[2]), words[3]))
                .toList();
    }

    public static void main(String[] arguments) {
        List<String> units = List.of(arguments[3].split(","));
        try (MongoClient client = Stores.connect(arguments[0], PATIENCE)) {
            Aggregates aggregates = aggregates(client.getDatabase(new ConnectionString(arguments[0]).getDatabase()));
            for (int command = 0; command < Integer.parseInt(arguments[2]); command++) {
                String unit = units.get(command % units.size());
                String name = arguments[1] + '-' + command;
                System.out.println(
                        "won " + unit + ' ' + rename(aggregates, unit, name).version() + ' ' + name);
            }
        }
        System.out.println(DONE);
    }

    private static CommandResult rename(Aggregates aggregates, String unit, String name) {
        while (true) {
            try {
                return aggregates.execute(UNITS, unit, command(name), stored -> List.of(new Renamed(name)));
            } catch (ConcurrentChangeException lostAgainAndAgain) {
                Thread.onSpinWait();
            }
        }
    }
}
