package org.safetyvalve.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the records of the contract demand of their components. */
public final class Required {
    private Required() {}

    /** Refuses an absent value. */
    public static void value(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
    }

    /** Refuses an absent or blank text. */
    public static void text(@Nullable String value, String field) {
        value(value, field);
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }

    /** An immutable copy; refuses an absent list, and one that holds nothing at some place. */
    public static <T> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            throw new IllegalArgumentException(field + " is required (it may be empty)");
        }
        try {
            return List.copyOf(values);
        } catch (NullPointerException e) {
            throw new IllegalArgumentException(field + " must not hold null", e);
        }
    }
}
