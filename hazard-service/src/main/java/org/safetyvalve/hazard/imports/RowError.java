package org.safetyvalve.hazard.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param row its number in the sheet, from 1 with the header counted
 * @param column the column that it is about, or null when it is about the row
 */
public record RowError(int row, @Nullable Column column, Reason reason) {}
