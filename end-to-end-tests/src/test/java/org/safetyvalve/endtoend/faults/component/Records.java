package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.safetyvalve.starter.write.CommandResult;

/** Records that everybody works on at once, each in the state that it was last known to be in. */
final class Records {
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    int size() {
        return ids.size();
    }

    String any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    /** Its state; now and then none, for a command that is out of turn. */
    String state(String id, Random random) {
        return random.nextInt(10) == 0 ? "ANY" : states.getOrDefault(id, "ANY");
    }

    void remember(CommandResult result) {
        if (states.put(result.id(), result.state()) == null) {
            ids.add(result.id());
        }
    }
}
