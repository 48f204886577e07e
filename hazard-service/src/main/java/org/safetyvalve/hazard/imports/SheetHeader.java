package org.safetyvalve.hazard.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column is where in a sheet.
 *
 * @param places the columns that are read, by position
 * @param texts what the sheet calls them
 * @param notes headers that are not read
 */
public record SheetHeader(List<Place> places, Map<Column, String> texts, List<RowError> notes) {

    /** @param position from 0 */
    public record Place(int position, Column column) {}

    @Nullable
    String text(Column column) {
        return texts.get(column);
    }
}
