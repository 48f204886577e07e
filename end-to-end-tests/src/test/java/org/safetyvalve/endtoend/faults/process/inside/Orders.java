package org.safetyvalve.endtoend.faults.process.inside;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.safetyvalve.endtoend.faults.points.Failpoints;

/**
 * What the harness orders this process, as it stands in a file that is looked at many times a second:
 *
 * <pre>
 * clock = PT1H                       how much its clock is ahead
 * halt = after ledger.insertMany 3   where to halt, and at which time from now that the step is reached
 * number = 7                         counts the orders; the harness reads in the file's neighbour which was followed
 * </pre>
 */
final class Orders {
    /** The system property that names the file. */
    static final String FILE = "safetyvalve.faults.orders";

    /** How a process ends that is killed: by the signal 9. */
    private static final int KILLED = 137;

    private static final long LOOK_MILLIS = 20;

    private final Path file;
    private final Failpoints points;
    private final MovableClock clock;
    private volatile String followed = "";

    private Orders(Path file, Failpoints points, MovableClock clock) {
        this.file = file;
        this.points = points;
        this.clock = clock;
    }

    /** Follows the file from now on. What it says by now is in force when this returns. */
    static void follow(Path file, Failpoints points, MovableClock clock) {
        Orders orders = new Orders(file, points, clock);
        orders.look();
        Thread thread = new Thread(orders::run, "orders");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        ProcessHandle harness = ProcessHandle.current().parent().orElseThrow();
        while (harness.isAlive()) {
            look();
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
        halt();
    }

    private void look() {
        Properties orders = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            orders.load(in);
        } catch (IOException beingWritten) {
            return;
        }
        String number = orders.getProperty("number", "");
        if (!number.isEmpty() && !number.equals(followed)) {
            followed = number;
            carryOut(orders, number);
            acknowledge(number);
        }
    }

    private void carryOut(Properties orders, String number) {
        clock.setAhead(Duration.parse(orders.getProperty("clock", "PT0S")));
        String halt = orders.getProperty("halt", "");
        if (!halt.isEmpty()) {
            String[] words = halt.split(" ");
            Failpoints.Moment moment = words[0].equals("before") ? Failpoints.Moment.BEFORE : Failpoints.Moment.AFTER;
            points.arm(words[1], moment, Integer.parseInt(words[2]), step -> {
                if (number.equals(followed)) {
                    halt();
                }
            });
        }
    }

    private void acknowledge(String number) {
        try {
            Files.writeString(file.resolveSibling(file.getFileName() + ".followed"), number);
        } catch (IOException harnessIsGone) {
            halt();
        }
    }

    /** No shutdown hook runs, no connection is closed in order. */
    private static void halt() {
        Runtime.getRuntime().halt(KILLED);
    }
}
