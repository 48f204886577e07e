package org.safetyvalve.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.safetyvalve.starter.domain.Refusal;

/** Which commands somebody may give now, found by asking the rules themselves. */
public final class Actions {
    private final List<String> possible = new ArrayList<>();

    private Actions() {}

    public static Actions ofNow() {
        return new Actions();
    }

    /**
     * Adds the action if its rules do not refuse.
     *
     * @param attempt the decision with some valid content; it changes nothing
     */
    public Actions with(String name, Supplier<? extends List<?>> attempt) {
        try {
            if (!attempt.get().isEmpty()) {
                possible.add(name);
            }
        } catch (Refusal refused) {
            // Not for this actor, or not now.
        }
        return this;
    }

    public List<String> names() {
        return List.copyOf(possible);
    }
}
