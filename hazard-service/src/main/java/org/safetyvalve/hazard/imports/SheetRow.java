package org.safetyvalve.hazard.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet: what its cells say, as text.
 *
 * @param number the row's number in the sheet, from 1 with the header counted
 * @param unreadable cells that cannot be read, with why
 */
public record SheetRow(int number, Map<Column, String> cells, Map<Column, Reason> unreadable) {

    public SheetRow {
        cells = Collections.unmodifiableMap(cells.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(cells));
        unreadable = unreadable.isEmpty() ? Map.of() : Map.copyOf(unreadable);
    }

    /** What a cell says, or null when it is empty. */
    public @Nullable String text(Column column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
