/**
 * Sheets of hazards (批量导入): a file is put aside, read row by row, and each good row becomes a hazard with all that has
 * happened to it, by the same rules as any other.
 */
@NullMarked
package org.safetyvalve.hazard.imports;

import org.jspecify.annotations.NullMarked;
