package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * One caller's commands, one after the other and without end: it takes many hazards through their lives side by side, so that a
 * hazard's commands lie far apart, as they do in a city. A command that was not accepted comes again, with the same key.
 */
final class Life {
    static final int MANY = 40;

    private final Lifecycle lifecycle;
    private final int sideBySide;
    private final Keys keys;
    private final List<String> ids = new ArrayList<>();
    private int step;
    private int hazard;
    private String key;

    /** Gives each command a key and each hazard a number. */
    interface Keys {
        long next();
    }

    /** A command that is to be given. */
    record Command(String path, String token, String key, String body) {}

    /** @param sideBySide how many hazards it has in hand: many, unless there are many callers */
    Life(Lifecycle lifecycle, int sideBySide, Keys keys) {
        this.lifecycle = lifecycle;
        this.sideBySide = sideBySide;
        this.keys = keys;
        this.key = nextKey();
    }

    private String nextKey() {
        return "bench-" + keys.next();
    }

    Command command() {
        Lifecycle.Step now = lifecycle.step(step);
        return step == 0
                ? new Command("/hazards", now.token(), key, Lifecycle.found(key.hashCode()))
                : new Command("/hazards/" + ids.get(hazard) + '/' + now.path(), now.token(), key, now.body());
    }

    /** The command was accepted: what comes next is another. */
    void accepted(String id) {
        if (step == 0) {
            ids.add(id);
        }
        key = nextKey();
        hazard++;
        if (hazard == sideBySide) {
            hazard = 0;
            step++;
        }
        if (step == Lifecycle.LENGTH) {
            step = 0;
            ids.clear();
        }
    }
}
