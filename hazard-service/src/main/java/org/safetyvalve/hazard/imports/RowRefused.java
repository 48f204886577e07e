package org.safetyvalve.hazard.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row does not become a hazard. */
final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<RowError> errors;

    RowRefused(List<RowError> errors) {
        super("row refused", null, false, false);
        this.errors = List.copyOf(errors);
    }

    static RowRefused of(int row, @Nullable Column column, Reason reason) {
        return new RowRefused(List.of(RowError.of(row, column, reason)));
    }

    List<RowError> errors() {
        return errors;
    }
}
