package org.safetyvalve.benchmarks.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/** Commands on hazards over HTTP: each caller has a connection and hazards of its own, and waits for each answer. */
final class CommandLoad {
    private final Stage stage;
    private final Service hazard;
    private final Map<Integer, Lifecycle> lifecycles = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    CommandLoad(Stage stage, Service hazard) {
        this.stage = stage;
        this.hazard = hazard;
    }

    /** How many commands were answered with success, ever. */
    long accepted() {
        return accepted.get();
    }

    /** The newest version of each hazard that was answered with. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Commands of whole lives nearest to this many. */
    int whole(int commands, int callers) {
        int lives = callers * Life.MANY * Lifecycle.LENGTH;
        return Math.max(1, Math.round((float) commands / lives)) * lives;
    }

    /**
     * Gives about this many commands, whole lives only, and returns how many.
     *
     * @throws IllegalStateException when one is refused
     */
    int give(int commands, int callers) throws Exception {
        int each = whole(commands, callers) / callers;
        Callers.run(callers, caller -> {
            Caller one = caller(caller);
            try (Connection connection = hazard.connect()) {
                for (int n = 0; n < each; n++) {
                    Connection.Answer answer = one.give(connection);
                    if (!answer.isSuccess()) {
                        throw new IllegalStateException(
                                "a command was answered " + answer.status() + ": " + answer.text());
                    }
                }
            }
        });
        return each * callers;
    }

    /** A caller of its own, for those who decide themselves when it gives its next command. */
    Caller caller(int number) {
        return caller(number, Life.MANY);
    }

    /** @param sideBySide how many hazards it has in hand */
    Caller caller(int number, int sideBySide) {
        return new Caller(lifecycles.computeIfAbsent(number, one -> new Lifecycle(stage.issuer(), one)), sideBySide);
    }

    /** Who gives commands one after the other. Used by one thread. */
    final class Caller {
        private final Life life;

        private Caller(Lifecycle lifecycle, int sideBySide) {
            this.life = new Life(lifecycle, sideBySide, keys::incrementAndGet);
        }

        /** Gives the next command, or the last one again when it was not accepted. */
        Connection.Answer give(Connection connection) throws Exception {
            Life.Command command = life.command();
            Connection.Answer answer =
                    connection.command(command.path(), command.token(), command.key(), command.body());
            if (answer.isSuccess()) {
                String text = answer.text();
                String id = id(text);
                acknowledged.merge(id, version(text), Math::max);
                accepted.incrementAndGet();
                life.accepted(id);
            }
            return answer;
        }
    }

    /** The answer's id; it is {"id":"…","version":n,"state":"…"}; a JSON parser would cost the client more than the rest. */
    static String id(String answer) {
        int from = answer.indexOf("\"id\":\"") + 6;
        return answer.substring(from, answer.indexOf('"', from));
    }

    private static long version(String answer) {
        int from = answer.indexOf("\"version\":") + 10;
        int to = from;
        while (Character.isDigit(answer.charAt(to))) {
            to++;
        }
        return Long.parseLong(answer.substring(from, to));
    }
}
