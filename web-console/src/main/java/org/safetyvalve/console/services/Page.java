package org.safetyvalve.console.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a service's list; {@code next} is the cursor of the page after it. */
public record Page<T>(List<T> items, @Nullable String next) {

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
