package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * Commands over HTTP in a closed loop: each caller has a connection of its own and takes many hazards through their lives side
 * by side, so that a hazard's commands lie far apart, as they do in a city.
 */
final class CommandLoad {
    private static final int HAZARDS_SIDE_BY_SIDE = 40;

    private final Lifecycle lifecycle;
    private final Service hazard;
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();

    CommandLoad(Stage stage, Service hazard) {
        this.lifecycle = new Lifecycle(stage.issuer());
        this.hazard = hazard;
    }

    /** How many commands were answered with success, ever. */
    long accepted() {
        return accepted.get();
    }

    /** Commands of one wave of a caller. */
    static int wave() {
        return HAZARDS_SIDE_BY_SIDE * 7;
    }

    /**
     * Gives about this many commands, whole lives only, and returns how many.
     *
     * @throws IllegalStateException when one is refused
     */
    int give(int commands, int callers) throws Exception {
        int waves = Math.max(1, Math.round((float) commands / callers / wave()));
        Callers.run(callers, caller -> {
            try (Connection connection = hazard.connect()) {
                for (int wave = 0; wave < waves; wave++) {
                    lives(connection);
                }
            }
        });
        return waves * callers * wave();
    }

    private void lives(Connection connection) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int hazards = 0; hazards < HAZARDS_SIDE_BY_SIDE; hazards++) {
            ids.add(find(connection));
        }
        for (int step = 1; step < lifecycle.length(); step++) {
            for (String id : ids) {
                act(connection, id, lifecycle.step(step));
            }
        }
    }

    private String find(Connection connection) throws Exception {
        Lifecycle.Step find = lifecycle.step(0);
        long key = keys.incrementAndGet();
        String answer = accepted(connection.command("/hazards", find.token(), "bench-" + key, Lifecycle.found(key)));
        int from = answer.indexOf("\"id\":\"") + 6;
        return answer.substring(from, answer.indexOf('"', from));
    }

    private void act(Connection connection, String id, Lifecycle.Step step) throws Exception {
        accepted(connection.command(
                "/hazards/" + id + '/' + step.path(), step.token(), "bench-" + keys.incrementAndGet(), step.body()));
    }

    private String accepted(Connection.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("a command was answered " + answer.status() + ": " + answer.text());
        }
        accepted.incrementAndGet();
        return answer.text();
    }
}
