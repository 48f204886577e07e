package org.safetyvalve.quickstart.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request body in the making; what is null is left out. */
final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body of(String name, @Nullable Object value) {
        return new Body().and(name, value);
    }

    Body and(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof java.time.temporal.Temporal ? value.toString() : value);
        }
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
