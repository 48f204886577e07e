package org.safetyvalve.platform.process;

import java.util.HashMap;
import java.util.Map;

/** Command line options of the form {@code --name value}. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /** @throws IllegalArgumentException when an option has no value */
    public Arguments(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --name value, got " + arguments[i]);
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
    }

    /** @throws IllegalArgumentException when it was not given */
    public String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException when it was not given, or is no number */
    public int requiredNumber(String name) {
        return Integer.parseInt(required(name));
    }
}
