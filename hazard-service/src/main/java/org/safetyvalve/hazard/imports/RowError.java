package org.safetyvalve.hazard.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or worth knowing of the row of headers.
 *
 * @param row its number in the sheet, from 1 with the header counted
 * @param column the column that it is about, or null when it is about the row
 * @param header what the sheet calls the column, or null when it has none
 * @param value what the cell says, at most its first 200 characters; null when it says nothing
 */
public record RowError(
        int row,
        @Nullable Column column,
        @Nullable String header,
        @Nullable String value,
        Reason reason) {
    private static final int SHOWN = 200;

    static RowError of(int row, @Nullable Column column, Reason reason) {
        return new RowError(row, column, null, null, reason);
    }

    /** The same error with what the sheet says there. */
    RowError in(SheetRow sheetRow, SheetHeader sheetHeader) {
        return column == null
                ? this
                : new RowError(row, column, sheetHeader.text(column), shown(sheetRow.text(column)), reason);
    }

    private static @Nullable String shown(@Nullable String text) {
        if (text == null || text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + '…';
    }
}
